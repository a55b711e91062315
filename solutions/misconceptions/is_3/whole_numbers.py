"""
title = "Whole numbers 0 and 1 instead of False and True"
diagnosis = "The answers are right, but they come as whole numbers. True and False can be turned round with ~ and used as a mask; with numbers ~ does something else."
hint = "A comparison gives booleans already: hand them back as they are."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (mnist_distance(x, mean3) < mnist_distance(x, mean7)).long()
