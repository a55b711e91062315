"""
title = "A Python bool for a single image"
"""
import torch


def distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    closer = distance(x, mean3) < distance(x, mean7)
    if x.dim() == 2:
        return bool(closer)
    return closer
