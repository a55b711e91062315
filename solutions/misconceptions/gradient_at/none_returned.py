"""
title = "None instead of the gradient"
diagnosis = "What you return is None. backward() returns nothing, and neither has a result such as f(x) a .grad: the gradient is stored in the tensor that requires it. (A return that was forgotten looks the same.)"
hint = "Run backward() on a line of its own. Which tensor did you ask PyTorch to watch?"
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    return f(x).sum().backward()
