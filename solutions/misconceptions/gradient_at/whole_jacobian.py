"""
title = "A table with every slope by every entry"
diagnosis = "You return the whole Jacobian: for each entry of the result its slope by each entry of x. For a vector x the task asks for the gradient of the sum, which has the shape of x."
hint = "Make one number of f(x) before you differentiate."
"""
import torch
from torch.autograd.functional import jacobian


def gradient_at(f, x):
    return jacobian(f, torch.as_tensor(x))
