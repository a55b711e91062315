"""
title = "A distribution object"
"""
import torch
from torch.distributions import Normal


def init_params(size, std=1.0):
    shape = torch.Size([size]) if isinstance(size, int) else torch.Size(size)
    return Normal(0.0, std).sample(shape).requires_grad_(True)
