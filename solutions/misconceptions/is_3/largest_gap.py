"""
title = "Nearness measured by the largest gap"
diagnosis = "You compare the gaps at the worst pixels. A single dot then decides about the image."
hint = "The chapter's mnist_distance takes the mean of all pixels."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().amax((-1, -2)) < (x - mean7).abs().amax((-1, -2))
