"""
title = "The function wants a batch"
diagnosis = "Your function has a parameter for the batch and returns predictions. It should take nothing and return the net itself; whoever has the net calls it with a batch."
hint = "What does `make` in its name say?"
"""
from torch import nn


def make_simple_net(xb):
    net = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
    return net(xb)
