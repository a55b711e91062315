"""
title = "The class is returned, not a net"
diagnosis = "Your function hands back the class itself. A net is made by calling it."
hint = "Two brackets are missing."
"""
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(784, 1)

    def forward(self, x):
        return self.out(x.flatten(1))


def make_deep_net():
    return Net
