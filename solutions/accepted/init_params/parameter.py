"""
title = "An nn.Parameter"
"""
import torch
from torch import nn


def init_params(size, std=1.0):
    return nn.Parameter(torch.randn(size) * std)
