"""
title = "A softmax at the end"
diagnosis = "Softmax over a single output is always 1, whatever the image."
hint = "The last layer's numbers go out as they are."
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Softmax(dim=1))
