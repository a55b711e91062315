"""
title = "Two outputs"
diagnosis = "Your net knows two digits. There are ten of them now."
hint = "How many classes are there?"
"""
from torch import nn


def make_digits_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
