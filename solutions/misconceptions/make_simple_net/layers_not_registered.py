"""
title = "The layers are hidden in a Python list"
diagnosis = "A module finds its layers among its attributes, but it does not look into plain lists (or dictionaries). Your net computes the right thing, and its parameters() are empty: an optimizer would have nothing to learn with."
hint = "nn.Sequential registers its layers, and so does an nn.ModuleList."
"""
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(784, 30), nn.Linear(30, 1)]

    def forward(self, x):
        return self.layers[1](self.layers[0](x).relu())


def make_simple_net():
    return Net()
