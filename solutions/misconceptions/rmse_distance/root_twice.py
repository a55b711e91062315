"""
title = "The root is taken twice"
diagnosis = "After the root that belongs there you take another one."
hint = "One root undoes one square."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean().sqrt().sqrt()
