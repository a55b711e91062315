"""
title = "The root is taken row by row"
diagnosis = "You take the root for each row of the image, and then the mean of 28 roots. That is smaller than the root of the whole mean."
hint = "First one mean over all pixels, then one root."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean(-1).sqrt().mean()
