"""
title = "The last axis is gone"
diagnosis = "A Flatten(0) or squeeze at the end makes [n] of [n, 1]. Against labels of shape [n, 1] that broadcasts to a square, in silence."
hint = "The last layer's numbers go out as they are."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1), nn.Flatten(0))
