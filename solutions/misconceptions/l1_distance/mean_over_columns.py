"""
title = "Averaged over the last axis only"
diagnosis = "One of the two axes is still there: you return 28 numbers, one for each row of pixels."
hint = "Without an axis, mean takes everything."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean(-1)
