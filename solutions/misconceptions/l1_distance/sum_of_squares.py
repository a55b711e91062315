"""
title = "Sum of the squared differences"
diagnosis = "You square where the absolute value is asked for, and you add up where the mean is asked for."
hint = "Two changes: something else to get rid of the sign, and something else at the end."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return ((a - b) ** 2).sum()
