"""
title = "A sigmoid at the end"
diagnosis = "Your net's predictions lie between 0 and 1, so none of them is below 0 and none says 7. The loss has a sigmoid of its own inside."
hint = "The last layer's numbers go out as they are."
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Sigmoid())
