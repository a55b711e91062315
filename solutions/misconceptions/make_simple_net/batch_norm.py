"""
title = "Batch normalisation in between"
diagnosis = "nn.BatchNorm1d has parameters of its own and mixes the images of a batch. It was not asked for."
hint = "Three modules are enough."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.BatchNorm1d(30), nn.ReLU(), nn.Linear(30, 1))
