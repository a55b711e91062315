"""
title = "Averaged over the first axis only"
diagnosis = "One of the two axes is still there: you return 28 numbers, one for each column of pixels."
hint = "Without an axis, mean takes everything."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean(0)
