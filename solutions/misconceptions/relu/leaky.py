"""
title = "A leaky ReLU"
diagnosis = "Negative numbers become small negative numbers instead of 0: you multiply them by 0.01. That is another function, known as leaky ReLU."
hint = "On the left of 0 the curve should be perfectly flat."
"""
import torch


def relu(x):
    return torch.where(x > 0, x, 0.01 * x)
