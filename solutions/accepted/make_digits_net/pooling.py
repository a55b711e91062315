"""
title = "Convolutions and pooling, lazy layers"
"""
from torch import nn


def make_digits_net():
    return nn.Sequential(
        nn.AvgPool2d(2),
        nn.LazyConv2d(24, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.MaxPool2d(2),
        nn.LazyConv2d(48, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(),
        nn.Flatten(), nn.LazyLinear(10),
    )
