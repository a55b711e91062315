"""
title = "The sign is turned"
diagnosis = "All your values are positive: minus the logarithms. That minus comes later, in the loss."
hint = "The logarithm of a probability is never above 0."
"""
import torch


def log_softmax(x):
    return -torch.log_softmax(x, dim=-1)
