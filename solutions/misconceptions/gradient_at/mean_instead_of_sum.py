"""
title = "The mean of f(x) instead of its sum"
diagnosis = "You go backward from the mean. For a single value that is the same, but with n results every slope comes out n times too small."
hint = "Which reduction leaves each slope as it is?"
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    f(x).mean().backward()
    return x.grad
