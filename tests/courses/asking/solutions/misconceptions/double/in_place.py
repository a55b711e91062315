"""
title = "Doubles its argument in place"
diagnosis = "The answer is right, but the caller's tensor has changed too."
hint = "Use an operation that makes a new tensor."
"""


def double(x):
    x *= 2
    return x
