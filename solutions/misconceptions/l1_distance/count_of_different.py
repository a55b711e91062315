"""
title = "The share of pixels that differ"
diagnosis = "You count the pixels where the images are not equal. 0.50 against 0.51 then counts as much as black against white."
hint = "By how much do they differ? That is what should be averaged."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a != b).float().mean()
