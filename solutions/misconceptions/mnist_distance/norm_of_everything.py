"""
title = "The length of the whole difference (Euclidean norm)"
diagnosis = "torch.dist and .norm() without an axis take the root of the sum of all squares, over the whole stack. It squares where it should not, and it gives one number for all images."
hint = "Absolute differences, averaged over the pixels of each image: spell it out step by step."
"""
import torch


def mnist_distance(a, b):
    return torch.dist(a, b)
