"""
title = "One random number for all parameters"
diagnosis = "You draw a single number and repeat it. Every parameter should have one of its own."
hint = "Hand the whole size to randn."
"""
import torch


def init_params(size, std=1.0):
    shape = (size,) if isinstance(size, int) else size
    return (torch.randn(1).expand(shape).clone() * std).requires_grad_()
