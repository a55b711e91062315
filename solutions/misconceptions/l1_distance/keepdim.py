"""
title = "The axes were kept with length 1"
diagnosis = "The number is right, but its shape is [1, 1]: a table that holds a single number."
hint = "Look at what keepdim does in a mean, and whether you need it."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean((0, 1), keepdim=True)
