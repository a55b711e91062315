"""
title = "The pixels are cut down to whole numbers"
diagnosis = "int() and .long() throw the fraction away: pixels between 0 and 1 become 0, and grey images look alike."
hint = "The pixels are floats already: calculate with them as they are."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a.long() - b.long()) ** 2).float().mean().sqrt()
