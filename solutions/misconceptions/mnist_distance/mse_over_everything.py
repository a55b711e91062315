"""
title = "F.mse_loss: squared, and one number for the whole stack"
diagnosis = "F.mse_loss squares the differences and averages over everything it is given, the images of a stack included."
hint = "The absolute difference is asked for, and a mean that leaves the axis of the images alone."
"""
import torch.nn.functional as F


def mnist_distance(a, b):
    return F.mse_loss(a, b)
