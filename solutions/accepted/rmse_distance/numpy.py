"""
title = "Through NumPy"
"""
import numpy as np


def rmse_distance(a, b):
    d = np.asarray(a) - np.asarray(b)
    return float(np.sqrt(np.mean(np.square(d))))
