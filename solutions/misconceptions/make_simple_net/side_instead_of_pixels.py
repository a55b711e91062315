"""
title = "28 inputs instead of 28 times 28"
diagnosis = "The first layer expects 28 numbers, and an image has 784 of them: PyTorch raises an error when a batch comes."
hint = "How many pixels does an image have?"
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(28, 30), nn.ReLU(), nn.Linear(30, 1))
