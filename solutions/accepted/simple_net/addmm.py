"""
title = "addmm, with type hints and other names"
"""
import torch
from torch import Tensor


def simple_net(batch: Tensor, weight1: Tensor, bias1: Tensor, weight2: Tensor, bias2: Tensor) -> Tensor:
    h = torch.addmm(bias1, batch, weight1)
    return torch.addmm(bias2, torch.relu(h), weight2)
