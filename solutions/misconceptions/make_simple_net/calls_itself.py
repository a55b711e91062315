"""
title = "The function calls itself"
diagnosis = "simple_net and make_simple_net are not bricks to build with: your function calls itself without end."
hint = "The bricks are in nn."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(make_simple_net(), nn.ReLU(), nn.Linear(30, 1))
