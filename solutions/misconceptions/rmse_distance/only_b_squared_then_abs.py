"""
title = "The square belongs to b alone, and the sign is gone"
diagnosis = "`a - b**2` squares b before it subtracts: the power binds closer than the minus. Your absolute value hides that the mean can be negative."
hint = "Brackets round the difference."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b ** 2).abs().mean().sqrt()
