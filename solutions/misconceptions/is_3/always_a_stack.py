"""
title = "A single image becomes a stack of one"
diagnosis = "You make a stack of whatever comes, and return a tensor of shape [1] for a single image. It should have no axes there."
hint = "Count axes from the end; then a single image needs no special treatment."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x.view(-1, 28, 28), mean3) < mnist_distance(x.view(-1, 28, 28), mean7)
