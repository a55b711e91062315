"""
title = "The root of Python's math on many numbers"
diagnosis = "math.sqrt takes a single number; a tensor of all the squares is more than that."
hint = "First the mean, then the root; and tensors have a root of their own."
"""
import math


def rmse_distance(a, b):
    return math.sqrt((a - b) ** 2)
