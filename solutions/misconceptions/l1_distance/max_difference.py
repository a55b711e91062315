"""
title = "The largest difference instead of the mean"
diagnosis = "Your result is the gap at the single worst pixel. One stray dot decides it."
hint = "All the pixels should have their say: take the mean."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().max()
