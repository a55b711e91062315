"""
title = "A fixed limit instead of the ideal 7"
diagnosis = "You say True where the distance to the ideal 3 is below some number. Which number would be right depends on the images; mean7 plays no part."
hint = "Compare two distances with each other."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < 0.2
