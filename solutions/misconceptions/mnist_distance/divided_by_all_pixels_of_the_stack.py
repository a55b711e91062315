"""
title = "Divided by the pixels of the whole stack"
diagnosis = "You add up the pixels of each image, but divide by those of all images together. For a stack of n images the distances are n times too small."
hint = "numel() of a stack counts all of its images. How many pixels has a single one?"
"""
def mnist_distance(a, b):
    difference = (a - b).abs()
    return difference.sum((-1, -2)) / difference.numel()
