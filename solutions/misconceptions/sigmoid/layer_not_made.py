"""
title = "nn.Sigmoid is given x"
diagnosis = "nn.Sigmoid is a class: calling it makes a layer, and takes no argument. Only the layer takes x. Python complains about one positional argument too many."
hint = "Make the layer first; or do without one, the formula is short."
"""
from torch import nn


def sigmoid(x):
    return nn.Sigmoid(x)
