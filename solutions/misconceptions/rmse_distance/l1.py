"""
title = "The other distance: mean absolute difference"
diagnosis = "You average the absolute differences. That is the L1 distance; here a large gap should count for more than several small ones."
hint = "Read the name of the distance from its end: error, squared, mean, root."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b).abs().mean()
