"""
title = "No ReLU between the layers"
diagnosis = "Two linear layers, one right behind the other, can do no more than a single one."
hint = "Something has to bend the line between them."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.Linear(30, 1))
