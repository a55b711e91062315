"""
title = "Three convolutions, each halving the image"
"""
from torch import nn


def make_digits_net():
    def block(i, o): return nn.Sequential(nn.Conv2d(i, o, 3, stride=2, padding=1), nn.BatchNorm2d(o), nn.ReLU())
    return nn.Sequential(block(1, 12), block(12, 24), block(24, 48), nn.Flatten(), nn.Linear(768, 10))
