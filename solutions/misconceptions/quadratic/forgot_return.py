"""
title = "Nothing is returned"
diagnosis = "The function computes the heights, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def quadratic(t, params):
    a, b, c = params
    preds = a * t**2 + b * t + c
