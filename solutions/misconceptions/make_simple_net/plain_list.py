"""
title = "A list of layers"
diagnosis = "You return a list. It holds the right layers, but nobody calls them one after the other."
hint = "nn.Sequential makes one module of several."
"""
from torch import nn


def make_simple_net():
    return [nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)]
