"""
title = "torch.func.grad of a lambda"
"""
import torch


def gradient_at(f, x):
    return torch.func.grad(lambda z: f(z).sum())(torch.as_tensor(x))
