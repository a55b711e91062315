"""
title = "The norm, divided by the number of pixels"
diagnosis = "You divide by 784 after the root. Under the root it would be right: outside of it, the root of 784 belongs there."
hint = "In which order are mean and root taken?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).sum().sqrt() / a.numel()
