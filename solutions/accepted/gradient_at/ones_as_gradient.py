"""
title = "backward with a gradient of ones instead of a sum"
"""
import torch


def gradient_at(f, x: "torch.Tensor | float") -> torch.Tensor:
    v = torch.as_tensor(x, dtype=torch.float).detach().clone()
    v.requires_grad = True
    y = f(v)
    y.backward(torch.ones_like(y))
    return v.grad
