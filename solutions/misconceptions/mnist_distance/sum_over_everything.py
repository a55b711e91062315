"""
title = "The sum over the whole stack"
diagnosis = "You add up the differences of all pixels of all images. The result grows with both, and a stack of n images gets one number instead of n."
hint = "An average instead of a total, and only over the axes of the pixels."
"""
def mnist_distance(a, b):
    return (a - b).abs().sum()
