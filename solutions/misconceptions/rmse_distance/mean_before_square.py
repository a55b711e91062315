"""
title = "The mean is taken before the square"
diagnosis = "You average the differences, with their signs, and square and root the result. By then positive and negative differences have cancelled."
hint = "Square first, then the mean."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b).mean() ** 2).sqrt()
