"""
title = "The second layer does not fit the first"
diagnosis = "The first layer makes 30 numbers, and the second expects 784 again: PyTorch raises an error when a batch comes."
hint = "What comes out of one layer goes into the next."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(784, 1))
