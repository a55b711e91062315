"""
title = "A module instead of predictions"
diagnosis = "You build a net and return it. Its parameters are new and random; those that you are given are not used."
hint = "Compute with the arguments: @, + and relu."
"""
from torch import nn


def simple_net(xb, w1, b1, w2, b2):
    return nn.Sequential(nn.Linear(28*28, 30), nn.ReLU(), nn.Linear(30, 1))
