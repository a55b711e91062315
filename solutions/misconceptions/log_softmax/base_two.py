"""
title = "The logarithm to base 2"
diagnosis = "log2 counts in powers of 2, and the exponential of softmax goes with the natural logarithm. All your values are too large by a factor of 1.44."
hint = "Which logarithm undoes exp?"
"""
import torch


def log_softmax(x):
    return torch.log2(torch.softmax(x, dim=-1))
