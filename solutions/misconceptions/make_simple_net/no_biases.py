"""
title = "The layers have no bias"
diagnosis = "You switched the biases off: 31 parameters are missing."
hint = "Leave that option of nn.Linear alone."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30, bias=False), nn.ReLU(), nn.Linear(30, 1, bias=False))
