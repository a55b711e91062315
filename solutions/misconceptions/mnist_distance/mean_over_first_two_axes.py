"""
title = "Averaged over the first two axes"
diagnosis = "For a stack, axes 0 and 1 are the images and the rows. What you return has one number for each column of pixels, mixed from all images."
hint = "A single image and a stack of images have their last axes in common. Count from the end."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((0, 1))
