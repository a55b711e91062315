"""
title = "x is added up before f is applied"
diagnosis = "You sum the entries of x and apply f to the total. The slope is then that at another place, and the same for all entries."
hint = "Apply f to every entry, and add up what comes out."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x.sum()).sum().backward()
    return x.grad
