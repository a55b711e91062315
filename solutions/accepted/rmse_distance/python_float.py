"""
title = "math.sqrt of a Python number"
"""
import math


def rmse_distance(x, y):
    mse = ((x - y) * (x - y)).mean().item()
    return math.sqrt(mse)
