"""
title = "Absolute value taken after the mean"
diagnosis = "You compare how dark the image and the ideals are on the whole. Where the ink is plays no part."
hint = "First the absolute values, then the mean."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).mean((-1, -2)).abs() < (x - mean7).mean((-1, -2)).abs()
