"""
title = "Averaged over the first axis only"
diagnosis = "One of the two axes is still there: you return 28 numbers, one for each column of pixels."
hint = "Without an axis, mean takes everything."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean(0).sqrt()
