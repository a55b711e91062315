"""
title = "nan instead of 0"
diagnosis = "The square root or logarithm of a negative number is nan, and nan spreads: from now on every sum with it is nan."
hint = "No such function is needed."
"""
def relu(x):
    return x.sqrt() ** 2
