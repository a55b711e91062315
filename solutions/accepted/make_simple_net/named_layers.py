"""
title = "With names for the layers"
"""
from collections import OrderedDict
from torch import nn


def make_simple_net() -> nn.Module:
    return nn.Sequential(OrderedDict(first=nn.Linear(784, 30), bend=nn.ReLU(inplace=True), second=nn.Linear(30, 1)))
