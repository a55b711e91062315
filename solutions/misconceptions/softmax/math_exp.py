"""
title = "math.exp takes one number only"
diagnosis = "The functions of Python's math module work on single numbers, and x is a whole table: PyTorch raises an error."
hint = "torch has a function of the same name that works on all entries at once."
"""
import math


def softmax(x):
    e = math.exp(x)
    return e / e.sum(dim=-1, keepdim=True)
