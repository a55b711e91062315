"""
title = "Averaged over axis 1 only"
diagnosis = "In a stack, axis 1 counts the rows of pixels. You averaged over it, and every image still has 28 numbers instead of one."
hint = "An image has two axes, and both of them should disappear. Counted from the end they are the same for an image and for a stack."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean(1)
