"""
title = "A similarity instead of a distance"
diagnosis = "You return one minus the distance: an image compared with itself gets 1. A distance should be 0 there."
hint = "Try the function on two equal images."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return 1 - ((a - b) ** 2).mean().sqrt()
