"""
title = "math.exp on a tensor"
diagnosis = "The functions of Python's math module take one number. For a tensor with several PyTorch raises an error that ends with 'cannot be converted to Scalar'."
hint = "torch has functions of the same names that take all entries at once."
"""
import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))
