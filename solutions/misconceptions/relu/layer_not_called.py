"""
title = "A layer is returned, not what it computes"
diagnosis = "nn.ReLU is a class: nn.ReLU() makes a layer, and so does nn.ReLU(x), which takes x for the option `inplace`. Neither computes anything, and you return the layer."
hint = "A layer is made first, with its own brackets, and called with x after that. Or is there a function?"
"""
from torch import nn


def relu(x):
    return nn.ReLU(x)
