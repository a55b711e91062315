"""
title = "The distance to the ideal 3"
diagnosis = "You return how far each image is from the ideal 3. A yes or no is asked for, and it takes a second distance."
hint = "Compare with the distance to the ideal 7."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3)
