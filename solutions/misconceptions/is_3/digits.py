"""
title = "The digit instead of yes or no"
diagnosis = "You return 3 or 7. The name asks a question, and the answer is True or False."
hint = "The comparison itself is the answer."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return torch.where(mnist_distance(x, mean3) < mnist_distance(x, mean7), 3, 7)
