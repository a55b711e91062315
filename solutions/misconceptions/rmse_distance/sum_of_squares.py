"""
title = "The sum of the squared differences"
diagnosis = "Two of the four steps are done. Mean and root are still missing."
hint = "Read the name from its end: error, squared, mean, root."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).sum()
