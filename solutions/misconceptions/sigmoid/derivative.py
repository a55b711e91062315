"""
title = "The slope of the sigmoid"
diagnosis = "You return s·(1 - s), the derivative. It is largest in the middle, and never above 0.25."
hint = "Leave out the last step."
"""
import torch


def sigmoid(x):
    s = 1 / (1 + torch.exp(-x))
    return s * (1 - s)
