"""
title = "The largest difference"
diagnosis = "Your result is the gap at the single worst pixel. One stray dot decides it."
hint = "All the pixels should have their say: take the mean."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).max().sqrt()
