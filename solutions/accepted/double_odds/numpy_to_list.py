"""
title = "NumPy in between, and a list again"
"""
import numpy as np


def double_odds(numbers):
    arr = np.array(numbers, dtype=int)
    return (arr[arr % 2 == 1] * 2).tolist()
