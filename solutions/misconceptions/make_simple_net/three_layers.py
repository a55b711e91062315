"""
title = "One layer too many"
diagnosis = "There are two bends and three linear layers in your net. That is a good net, but not the one asked for."
hint = "784, 30, 1: how many steps is that?"
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 30), nn.ReLU(), nn.Linear(30, 1))
