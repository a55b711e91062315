"""
title = "A Python number, wrapped as a tensor again"
"""
import torch


def batch_accuracy(xb, yb):
    predicted = xb.sigmoid() > 0.5
    n_right = (predicted == yb).sum().item()
    return torch.tensor(n_right / yb.shape[0])
