"""
title = "Negative differences dropped"
diagnosis = "Where a is smaller than b the difference counts as 0. Swapping a and b changes your distance."
hint = "A negative difference should count as much as a positive one."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).clamp(min=0).mean()
