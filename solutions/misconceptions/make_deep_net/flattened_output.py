"""
title = "The last axis is gone"
diagnosis = "The net gives [n] where [n, 1] is asked for: a Flatten(0) or squeeze at the end takes the axis away."
hint = "The last layer's numbers go out as they are."
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Flatten(0))
