"""
title = "Watched first, scaled through .data"
"""
import torch


def init_params(size, std=1.0):
    p = torch.randn(size, requires_grad=True)
    p.data *= std
    return p
