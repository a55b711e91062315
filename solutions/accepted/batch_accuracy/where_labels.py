"""
title = "Predicted labels by torch.where, no gradients"
"""
import torch


@torch.no_grad()
def batch_accuracy(xb, yb):
    labels = torch.where(xb.sigmoid() >= 0.5, 1., 0.)
    return (labels == yb).float().mean()
