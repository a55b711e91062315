"""
title = "Compared with the distance of the two ideals"
diagnosis = "You ask whether the image is nearer to the ideal 3 than the ideal 7 is. That holds for nearly every image."
hint = "Both distances start from x."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < mnist_distance(mean3, mean7)
