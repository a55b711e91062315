"""
title = "Axes 1 and 2: right for a stack, impossible for a single image"
diagnosis = "A stack has axes 0, 1 and 2, and your choice fits it. A single image has only 0 and 1, so PyTorch raises an IndexError."
hint = "Axes may be counted from the end as well, with negative numbers."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean((1, 2)) < (x - mean7).abs().mean((1, 2))
