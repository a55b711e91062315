"""
title = "Averaged over the images"
diagnosis = "You averaged the axis of the images away and kept the pixels: a picture of truth values comes back."
hint = "Which axes belong to one image? Those should disappear."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean(0) < (x - mean7).abs().mean(0)
