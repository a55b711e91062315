"""
title = "Inputs and outputs of a layer are swapped"
diagnosis = "nn.Linear takes the number of inputs first. Yours expects 30 numbers and makes 784 of them: PyTorch raises an error when a batch comes."
hint = "Read the sizes from left to right, as the data go."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(30, 784), nn.ReLU(), nn.Linear(1, 30))
