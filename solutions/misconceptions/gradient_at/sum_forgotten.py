"""
title = "backward() on several numbers at once"
diagnosis = "For a vector x, f(x) has several entries, and backward() starts from a single number only: 'grad can be implicitly created only for scalar outputs'."
hint = "Make one number of f(x) first; which reduction adds the slopes without changing them?"
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).backward()
    return x.grad
