"""
title = "Nine outputs"
diagnosis = "The digits go from 0 to 9, and that makes ten of them."
hint = "Count them."
"""
from torch import nn


def make_digits_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 9))
