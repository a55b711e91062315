"""
title = "The largest numbers along an axis"
diagnosis = "In x.max(0) and torch.max(x, 0) the 0 is the number of an axis, not a number to compare with. What you get is a pair: the largest value of each column, and its position."
hint = "The other argument of max has to be a tensor, or use a function with another name."
"""
import torch


def relu(x):
    return torch.max(x, 0)
