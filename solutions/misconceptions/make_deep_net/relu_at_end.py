"""
title = "A ReLU at the end"
diagnosis = "Your net never says anything below 0, and below 0 means a 7."
hint = "Nothing comes after the last linear layer."
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.ReLU())
