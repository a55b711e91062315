"""
title = "torch.where with truth values, sums instead of means"
"""
import torch


def is_3(x, mean3, mean7):
    d3 = (x - mean3).abs().sum(-1).sum(-1)
    d7 = (x - mean7).abs().sum(-1).sum(-1)
    return torch.where(d3 < d7, True, False)
