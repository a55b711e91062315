"""
title = "The times themselves were changed"
diagnosis = "The values are right, but afterwards t is not what it was: an operation such as *= or a method ending in an underscore writes into the tensor that it is given."
hint = "Make a new tensor for the squares."
"""
def quadratic(t, params):
    a, b, c = params
    linear = b * t
    t *= t
    return a * t + linear + c
