"""
title = "Always True"
diagnosis = "Every image comes out as a 3."
hint = "Compute both distances and compare them."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return torch.ones(x.shape[:-2], dtype=torch.bool)
