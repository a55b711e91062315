"""
title = "The brackets after requires_grad_ are missing"
diagnosis = "Without brackets you return the method itself, not the tensor."
hint = "Call it."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) * std).requires_grad_
