"""
title = "Averaged over one axis only"
diagnosis = "Each image gets 28 answers, one per row or column of its pixels."
hint = "An image has two axes, and both of them should disappear."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean(-1) < (x - mean7).abs().mean(-1)
