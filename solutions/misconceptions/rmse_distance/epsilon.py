"""
title = "Something was added under the root"
diagnosis = "A small number under the root keeps it away from 0, which training sometimes wants. Here two equal images should be at distance 0."
hint = "Leave the addition out."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (((a - b) ** 2).mean() + 1e-3).sqrt()
