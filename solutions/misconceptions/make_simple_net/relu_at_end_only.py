"""
title = "The ReLU stands at the end"
diagnosis = "Between the layers there is nothing, so they are like a single one; and at the end ReLU takes away the negative predictions, which mean a 7."
hint = "Move it one place forward."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.Linear(30, 1), nn.ReLU())
