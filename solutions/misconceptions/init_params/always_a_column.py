"""
title = "A column, whatever size says"
diagnosis = "Your tensor always has a second axis. For init_params(1), the bias, the shape is [1]."
hint = "Hand size to randn as it is."
"""
import torch


def init_params(size, std=1.0):
    n = size if isinstance(size, int) else size[0]
    return (torch.randn(n, 1) * std).requires_grad_()
