"""
title = "The slopes are added up"
diagnosis = "You found a slope for every entry of x, and then return their sum. The gradient has the same shape as x."
hint = "The sum belongs before backward(), not after it."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.sum()
