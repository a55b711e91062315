"""
title = "A list instead of a tensor"
diagnosis = "You collect the numbers in a Python list. It has no shape, no gradient, and it is slow."
hint = "Is there an operation that does it for the whole tensor?"
"""
def relu(x):
    return [max(0.0, float(value)) for value in x.flatten()]
