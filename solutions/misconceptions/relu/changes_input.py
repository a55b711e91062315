"""
title = "The argument itself was changed"
diagnosis = "The values are right, but afterwards x is not what it was: assigning to x[...] and methods ending in an underscore (clamp_, relu_) write into the tensor they are given. Where x wants a gradient PyTorch refuses."
hint = "Make a new tensor. Most methods with an underscore have a twin without it."
"""
def relu(x):
    x[x < 0] = 0
    return x
