"""
title = "The median difference instead of the mean"
diagnosis = "Your result is the middle one of all the differences. On digits, where most pixels are white in both, that is often just 0."
hint = "The other kind of average: sum divided by count."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().median()
