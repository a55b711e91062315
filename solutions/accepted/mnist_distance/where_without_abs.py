"""
title = "The larger minus the smaller, by torch.where"
"""
import torch


def mnist_distance(a, b):
    gap = torch.where(a > b, a - b, b - a)
    return gap.mean(axis=(-2, -1))
