"""
title = "A tensor of shape [1]"
diagnosis = "The number is right, but it stands in a tensor with one axis of length 1. A number has no axes."
hint = "Where does the extra pair of brackets, or the reshape, come from?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean().sqrt().reshape(1)
