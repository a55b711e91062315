"""
title = "A list of layers"
diagnosis = "You return a list. It holds layers, but nobody calls them one after the other."
hint = "nn.Sequential makes one module of several."
"""
from torch import nn


def make_digits_net():
    return [nn.Flatten(), nn.Linear(784, 10)]
