"""
title = "Nothing is returned"
diagnosis = "The function builds a net, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
from torch import nn


def make_deep_net():
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 1))
