"""
title = "One output"
diagnosis = "A single number was enough for two digits. For ten, softmax needs an activation for each."
hint = "How many classes are there?"
"""
from torch import nn


def make_digits_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1))
