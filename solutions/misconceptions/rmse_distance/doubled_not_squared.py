"""
title = "Doubled instead of squared"
diagnosis = "`* 2` doubles; a square is the number times itself. With doubled differences the signs cancel, and under the root it becomes nan where the mean is negative."
hint = "Which operator raises to a power?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) * 2).mean().sqrt()
