"""
title = "The caller's own tensor, cleaned up before and after"
"""
import torch


def gradient_at(f, x):
    if not torch.is_tensor(x):
        x = torch.tensor(float(x))
    x.grad = None
    x.requires_grad_()
    f(x).sum().backward()
    grad = x.grad.clone()
    x.grad = None
    return grad.detach()
