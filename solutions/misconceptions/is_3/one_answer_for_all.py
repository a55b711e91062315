"""
title = "One answer for the whole stack"
diagnosis = "You average over everything, the images included: a stack gets a single answer. Every image should get its own."
hint = "Take the means over the axes of the pixels only."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (x - mean3).abs().mean() < (x - mean7).abs().mean()
