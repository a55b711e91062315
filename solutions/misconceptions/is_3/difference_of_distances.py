"""
title = "The difference of the distances"
diagnosis = "You return by how much the one distance is larger. A yes or no is asked for."
hint = "Is the difference above 0 or below? Compare."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) - mnist_distance(x, mean7)
