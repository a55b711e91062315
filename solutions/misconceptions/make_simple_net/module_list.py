"""
title = "An nn.ModuleList instead of an nn.Sequential"
diagnosis = "A ModuleList keeps layers, but it cannot be called: PyTorch raises a NotImplementedError when a batch comes."
hint = "Which container calls its layers one after the other?"
"""
from torch import nn


def make_simple_net():
    return nn.ModuleList([nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)])
