"""
title = "Divided by the number of images as well"
diagnosis = "Each distance is right at first, and then it is divided by the length of the stack. So the distance of an image depends on how many others stand beside it."
hint = "After the mean over the pixels nothing is left to divide by."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)) / len(a)
