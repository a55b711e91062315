"""
title = "The rows of the Jacobian added up"
"""
import torch
from torch.autograd.functional import jacobian


def gradient_at(f, x):
    x = torch.as_tensor(x, dtype=torch.float32)
    J = jacobian(f, x)
    return J.reshape(-1, *x.shape).sum(0)
