"""
title = "The index of the nearer ideal"
diagnosis = "argmin returns 0 where the first ideal is the nearer one: that is the place of the ideal, and not a yes."
hint = "Compare the two distances, or the index with the one that means 3."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return torch.stack([mnist_distance(x, mean3), mnist_distance(x, mean7)]).argmin(0)
