"""
title = "A sigmoid at the end"
diagnosis = "Your net's predictions lie between 0 and 1. The loss has a sigmoid of its own inside, so it would be applied twice."
hint = "The last layer's numbers go out as they are."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1), nn.Sigmoid())
