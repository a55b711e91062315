"""
title = "stack instead of cat"
diagnosis = "stack lays tensors of equal shape on top of each other along a new axis. Two stacks of different length do not fit: 'stack expects each tensor to be equal size'."
hint = "The other function joins them along an axis that they have already."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.stack([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
