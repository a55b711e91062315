"""
title = "Sum of the differences, divided by the 784 pixels"
"""
import torch


def mnist_distance(a, b):
    total = torch.sum(torch.abs(a - b), dim=(-2, -1))
    return total / (28*28)
