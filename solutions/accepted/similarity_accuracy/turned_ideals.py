"""
title = "is_3 with the ideals exchanged for the 7s, other names, type hints"
"""
from torch import Tensor


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x: Tensor, ideal: Tensor, other: Tensor) -> Tensor:
    return mnist_distance(x, ideal) < mnist_distance(x, other)


def similarity_accuracy(v3: Tensor, v7: Tensor, ideal3: Tensor, ideal7: Tensor) -> Tensor:
    share = is_3(v3, ideal3, ideal7).float().mean() + is_3(v7, ideal7, ideal3).float().mean()
    return share / 2
