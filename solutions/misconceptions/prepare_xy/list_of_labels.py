"""
title = "The labels are a Python list"
diagnosis = "The labels are a list, not a tensor. A list has no shape, and PyTorch cannot compute with it."
hint = "Make a tensor of it."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = [1] * len(threes) + [0] * len(sevens)
    return x, y
