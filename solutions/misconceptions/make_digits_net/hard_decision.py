"""
title = "The winning class instead of activations"
diagnosis = "Your net returns the number of the class itself (argmax). The loss needs an activation for each class, and no gradient comes through a decision."
hint = "The last linear layer's numbers go out as they are."
"""
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(784, 10)

    def forward(self, x):
        return self.out(x.flatten(1)).argmax(1)


def make_digits_net():
    return Net()
