"""
title = "Numbers from NumPy, turned into float32"
"""
import numpy as np
import torch


def init_params(size, std=1.0):
    values = np.random.normal(0, std, size).astype(np.float32)
    return torch.tensor(values, requires_grad=True)
