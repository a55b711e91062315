"""
title = "True as soon as one pixel is nearer"
diagnosis = "any() is satisfied with a single pixel that is nearer to the ideal 3. Nearly every image has one."
hint = "One comparison per image, between two distances."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return ((x - mean3).abs() < (x - mean7).abs()).flatten(-2).any(-1)
