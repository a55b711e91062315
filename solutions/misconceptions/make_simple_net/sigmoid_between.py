"""
title = "A sigmoid between the layers"
diagnosis = "Your net bends its line with a sigmoid. That makes a net as well, but the task asks for ReLU."
hint = "Replace one module."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.Sigmoid(), nn.Linear(30, 1))
