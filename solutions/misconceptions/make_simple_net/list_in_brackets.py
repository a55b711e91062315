"""
title = "A list where modules are wanted"
diagnosis = "nn.Sequential takes the modules one by one, not a list of them: PyTorch raises a TypeError."
hint = "Leave out the square brackets, or put a star in front of them."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential([nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)])
