"""
title = "The images themselves were changed"
diagnosis = "The distance is right, but afterwards the tensor a holds the differences instead of the image: operations such as -= or methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the difference."
"""
def l1_distance(a, b):
    a -= b
    return a.abs_().mean()
