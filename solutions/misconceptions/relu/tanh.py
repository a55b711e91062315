"""
title = "tanh instead of relu"
diagnosis = "You squeeze every number between -1 and 1. relu changes negative numbers only, and leaves the positive ones alone."
hint = "No curve is needed: two straight pieces do it."
"""
import torch


def relu(x):
    return torch.tanh(x)
