"""
title = "The same net every time"
diagnosis = "Your net is made once, outside the function, and every call returns it. Whoever trains one trains them all."
hint = "Make it inside the function."
"""
from torch import nn

net = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))


def make_simple_net():
    return net
