"""
title = "One decision for the whole tensor"
diagnosis = "`if x < 0` wants a single yes or no, and so do Python's own max(x, 0) and `and`. But x has many numbers, each with an answer of its own: PyTorch raises an error."
hint = "There are operations that decide for each number by itself."
"""
def relu(x):
    if x < 0:
        return 0
    return x
