"""
title = "One answer per pixel"
diagnosis = "You compare pixel by pixel: each image gets 784 answers. One per image is wanted."
hint = "Which of your two steps, mean and comparison, should come first?"
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs() < (x - mean7).abs()
