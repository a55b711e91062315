"""
title = "Linear layers with batch normalisation are enough"
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 128), nn.BatchNorm1d(128), nn.ReLU(),
        nn.Linear(128, 64), nn.BatchNorm1d(64), nn.ReLU(),
        nn.Linear(64, 1),
    )
