"""
title = "nn.init.normal_ on a tensor that is watched already"
"""
import torch
from torch import nn


def init_params(shape, std: float = 1.):
    return nn.init.normal_(torch.zeros(shape, requires_grad=True), 0., std)
