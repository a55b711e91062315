"""
title = "The logarithm to base 10"
diagnosis = "log10 counts in powers of 10, and the exponential of softmax goes with the natural logarithm. All your values are too small by a factor of 2.3."
hint = "Which logarithm undoes exp?"
"""
import torch


def log_softmax(x):
    return torch.log10(torch.softmax(x, dim=-1))
