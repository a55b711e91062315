"""
title = "Both flattened before they are compared"
"""
import torch


def batch_accuracy(outputs, targets):
    outputs, targets = outputs.flatten(), targets.flatten()
    hits = torch.logical_not(torch.logical_xor(outputs.sigmoid() > 0.5, targets == 1))
    return hits.float().mean()
