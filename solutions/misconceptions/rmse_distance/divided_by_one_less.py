"""
title = "Divided by one less than there are pixels, from the mean"
diagnosis = "You take the standard deviation of the differences. It measures how they scatter round their own mean: a gap that is the same everywhere counts as 0."
hint = "The differences themselves are squared, not their distance from a mean."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b).std()
