"""
title = "Nearness measured with squares"
diagnosis = "You compare the root mean squared differences, or the mean squared ones. For most images both distances agree, but not for all: a few large gaps count for more there."
hint = "The chapter's mnist_distance is the mean absolute difference."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return ((x - mean3) ** 2).mean((-1, -2)) < ((x - mean7) ** 2).mean((-1, -2))
