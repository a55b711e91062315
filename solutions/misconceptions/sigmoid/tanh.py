"""
title = "tanh instead of the sigmoid"
diagnosis = "tanh has the same shape, but runs from -1 to 1. For 0 it gives 0, and the sigmoid 0.5."
hint = "Squeeze into the range from 0 to 1."
"""
import torch


def sigmoid(x):
    return torch.tanh(x)
