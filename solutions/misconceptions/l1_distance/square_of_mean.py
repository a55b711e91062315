"""
title = "Squared at the end"
diagnosis = "You take the mean of the absolute differences, and then square it. Between 0 and 1 that makes it smaller."
hint = "Stop one step earlier."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean() ** 2
