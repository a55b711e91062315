"""
title = "Divided by one side only"
diagnosis = "You divide the summed squares by 28, the length of one side, instead of by the number of pixels."
hint = "How many pixels go into the mean?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (((a - b) ** 2).sum() / len(a)).sqrt()
