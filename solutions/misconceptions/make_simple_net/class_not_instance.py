"""
title = "The class is returned, not a net"
diagnosis = "Your function hands back the class itself. A net is made by calling it."
hint = "Two brackets are missing."
"""
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))

    def forward(self, x):
        return self.layers(x)


def make_simple_net():
    return Net
