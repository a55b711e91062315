"""
title = "A ReLU at the end, too"
diagnosis = "Your net never says anything below 0, and below 0 means a 7."
hint = "Nothing comes after the second layer."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1), nn.ReLU())
