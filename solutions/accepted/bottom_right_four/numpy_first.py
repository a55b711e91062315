"""
title = "Through NumPy"
"""
import numpy as np
import torch


def bottom_right_four():
    arr = np.arange(1, 10).reshape((3, 3)) * 2
    return torch.from_numpy(arr[-2:, -2:])
