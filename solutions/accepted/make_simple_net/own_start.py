"""
title = "With a start of one's own for weights and biases, and a fixed seed"
"""
import torch
from torch import nn


def make_simple_net():
    torch.manual_seed(42)
    net = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
    for layer in net:
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight)
            nn.init.zeros_(layer.bias)
    return net
