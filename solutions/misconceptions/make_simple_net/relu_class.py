"""
title = "The brackets after nn.ReLU are missing"
diagnosis = "nn.ReLU is a class, and nn.Sequential wants modules: PyTorch raises a TypeError."
hint = "Make one of it."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU, nn.Linear(30, 1))
