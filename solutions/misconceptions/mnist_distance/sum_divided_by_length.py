"""
title = "The sum is divided by the length of a"
diagnosis = "You add up the differences of all pixels and divide by len(a). For a single image that is its number of rows, 28, and not of its pixels; for a stack the images end up in one number."
hint = "A mean over the axes of the pixels divides by the right number on its own."
"""
def mnist_distance(a, b):
    return (a - b).abs().sum() / len(a)
