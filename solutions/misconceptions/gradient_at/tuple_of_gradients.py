"""
title = "The tuple that torch.autograd.grad returns"
diagnosis = "torch.autograd.grad can differentiate with respect to several tensors, and so it returns a tuple, even for one. You return the tuple."
hint = "Take the tensor out of it."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)
