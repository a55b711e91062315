"""
title = "The images themselves were changed"
diagnosis = "The distances are right, but afterwards the tensor a holds the differences instead of the images: operations such as -= or methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the difference, instead of writing it into a."
"""
def mnist_distance(a, b):
    a -= b
    return a.abs().mean((-1, -2))
