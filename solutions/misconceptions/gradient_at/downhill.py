"""
title = "Minus the gradient"
diagnosis = "Every slope has the wrong sign. Going downhill means to subtract the gradient, but that is a matter for whoever takes the step."
hint = "Return what PyTorch found."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).sum().backward()
    return -x.grad
