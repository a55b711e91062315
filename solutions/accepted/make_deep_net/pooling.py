"""
title = "Convolutions and pooling, lazy layers"
"""
from torch import nn


def make_deep_net():
    return nn.Sequential(
        nn.MaxPool2d(2),
        nn.LazyConv2d(16, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.MaxPool2d(2),
        nn.LazyConv2d(32, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(),
        nn.Flatten(), nn.LazyLinear(1),
    )
