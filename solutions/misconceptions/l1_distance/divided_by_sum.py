"""
title = "Divided by the ink"
diagnosis = "You divide the summed differences by the sum of the pixels instead of by their number. The same gaps then count for less in dark images."
hint = "A mean divides by how many there are."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().sum() / (a + b).sum()
