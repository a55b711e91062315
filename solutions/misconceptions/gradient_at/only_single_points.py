"""
title = "One number where a vector has several slopes"
diagnosis = "item() turns a tensor with a single value into a Python number. The gradient of a vector has several, and PyTorch raises 'cannot be converted to Scalar'."
hint = "Return the tensor as it is."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.item()
