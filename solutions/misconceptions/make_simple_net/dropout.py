"""
title = "Dropout in between"
diagnosis = "nn.Dropout takes hidden activations away at random, so that the net says something else about the same image each time. It was not asked for."
hint = "Three modules are enough."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Dropout(), nn.Linear(30, 1))
