"""
title = "The sign was kept"
diagnosis = "Without the absolute value your distances are differences in greyness: which ideal is darker decides, and all images get the same answer."
hint = "Before you average: how far apart are 0.2 and 0.7, and how far 0.7 and 0.2?"
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).mean((-1, -2)) < (x - mean7).mean((-1, -2))
