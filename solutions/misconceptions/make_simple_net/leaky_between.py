"""
title = "A leaky ReLU between the layers"
diagnosis = "Your net lets a little of the negative hidden activations through. The task asks for the plain ReLU."
hint = "Negative numbers become exactly 0."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.LeakyReLU(), nn.Linear(30, 1))
