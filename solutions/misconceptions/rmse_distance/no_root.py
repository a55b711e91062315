"""
title = "The root is missing"
diagnosis = "You return the mean of the squared differences. Its scale is not that of the pixels: a gap of 0.5 everywhere comes out as 0.25."
hint = "One step is left, the R of RMSE."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean()
