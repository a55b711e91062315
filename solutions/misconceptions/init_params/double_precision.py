"""
title = "float64 instead of float32"
diagnosis = "NumPy and double() give float64. The images are float32, and PyTorch does not multiply the two."
hint = "Convert the numbers before PyTorch begins to watch them."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size).double() * std).requires_grad_()
