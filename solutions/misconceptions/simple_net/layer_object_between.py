"""
title = "nn.ReLU is used like a function"
diagnosis = "nn.ReLU(res) makes a layer and computes nothing; a layer cannot be multiplied, and PyTorch raises an error."
hint = "Make the layer first and call it after that, or use your relu."
"""
from torch import nn


def simple_net(xb, w1, b1, w2, b2):
    res = nn.ReLU(xb @ w1 + b1)
    return res @ w2 + b2
