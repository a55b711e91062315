"""
title = "The square belongs to b alone"
diagnosis = "`a - b**2` squares b before it subtracts: the power binds closer than the minus."
hint = "Brackets round the difference."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b ** 2).mean().sqrt()
