"""
title = "x instead of its gradient"
diagnosis = "You return the tensor that PyTorch watched. The gradient is stored in an attribute of it."
hint = "What is added to x when backward() has run?"
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).sum().backward()
    return x
