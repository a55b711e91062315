"""
title = "Through NumPy"
"""
import numpy as np
import torch


def mean_image(stack):
    return torch.from_numpy(np.mean(stack.numpy(), axis=0))
