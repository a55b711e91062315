"""
title = "Nearness measured by the median gap"
diagnosis = "You compare the middle one of all gaps. How large the large ones are plays no part then."
hint = "The chapter's mnist_distance takes the mean of all pixels."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().flatten(-2).median(-1).values < (x - mean7).abs().flatten(-2).median(-1).values
