"""
title = "The caret is not a power"
diagnosis = "In Python `^` is a bitwise operation on whole numbers, and not a power; for float tensors it is an error."
hint = "Two asterisks raise to a power."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ^ 2).mean().sqrt()
