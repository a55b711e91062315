"""
title = "The name belongs to a module"
diagnosis = "Your file ends with simple_net = nn.Sequential(...), which takes the name away from your function: the module has parameters of its own, and takes the batch alone."
hint = "Give the module another name. In this course make_simple_net builds it."
"""
from torch import nn


def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return res @ w2 + b2


simple_net = nn.Sequential(nn.Linear(28*28, 30), nn.ReLU(), nn.Linear(30, 1))
