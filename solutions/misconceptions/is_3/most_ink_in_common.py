"""
title = "Nearness measured by common ink"
diagnosis = "You multiply the image with each ideal. That measures how much ink they share: a dark ideal wins, however much of its ink is missing in the image."
hint = "Measure distances: subtract instead of multiplying."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x * mean3).mean((-1, -2)) > (x * mean7).mean((-1, -2))
