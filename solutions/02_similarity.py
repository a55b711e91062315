"""Unit 02: how far apart are two images?"""

import torch


def l1_distance(a, b):
    return (a - b).abs().mean()


def rmse_distance(a, b):
    return ((a - b) ** 2).mean().sqrt()


def mnist_distance(a, b):
    # Counting axes from the end is what lets one line serve a single image and a whole stack.
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < mnist_distance(x, mean7)


def similarity_accuracy(threes, sevens, mean3, mean7):
    # First within each class, then over the two: so neither counts for more because it has more images.
    right_threes = is_3(threes, mean3, mean7).float().mean()
    right_sevens = (~is_3(sevens, mean3, mean7)).float().mean()
    return (right_threes + right_sevens) / 2
