"""
title = "The averaged axes were kept with length 1"
diagnosis = "The answers are right, but their shape is [n, 1, 1] instead of [n]."
hint = "Look at what keepdim does in a mean, and whether you need it."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean((-1, -2), keepdim=True) < (x - mean7).abs().mean((-1, -2), keepdim=True)
