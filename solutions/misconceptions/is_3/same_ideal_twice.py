"""
title = "The same ideal on both sides"
diagnosis = "You compare the distance to one ideal with itself. Nothing is smaller than itself, so the answer is always False."
hint = "There are two ideals: look at the second argument of each call."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < mnist_distance(x, mean3)
