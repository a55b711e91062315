"""
title = "With a log_softmax at the end, which a second one does not change"
"""
from torch import nn


def make_digits_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 5, 2, 2), nn.ReLU(), nn.BatchNorm2d(16),
        nn.Conv2d(16, 32, 3, 2, 1), nn.ReLU(), nn.BatchNorm2d(32),
        nn.Flatten(), nn.Linear(1568, 10), nn.LogSoftmax(dim=1),
    )
