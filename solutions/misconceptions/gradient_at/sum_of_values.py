"""
title = "The sum that was differentiated, not its gradient"
diagnosis = "You return the number on which backward() was called: the sum of f(x). The gradient has the same shape as x."
hint = "backward() leaves what it found in the tensor that was watched."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    y = f(x).sum()
    y.backward()
    return y
