"""
title = "The result is rounded"
diagnosis = "Your distance is right to two places, and then it is rounded."
hint = "Rounding is for printing; return the number as it is."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean().sqrt().round(decimals=2)
