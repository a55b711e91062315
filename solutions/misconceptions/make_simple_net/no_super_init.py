"""
title = "super().__init__() is missing"
diagnosis = "A class that inherits from nn.Module has to let nn.Module set itself up before any layer is assigned: PyTorch raises an AttributeError."
hint = "What is the first line of __init__ in other people's modules? Or do without a class."
"""
from torch import nn


class Net(nn.Module):
    def __init__(self):
        self.first = nn.Linear(784, 30)
        self.second = nn.Linear(30, 1)

    def forward(self, x):
        return self.second(self.first(x).relu())


def make_simple_net():
    return Net()
