"""
title = "The logarithm comes after the softmax"
diagnosis = "Where a probability is too small for a float it becomes 0, and its logarithm minus infinity. On ordinary activations your result is right, on a very sure model it is not."
hint = "Work out the logarithm of the fraction on paper; then no probability is ever computed."
"""
import torch


def log_softmax(x):
    return torch.log(torch.softmax(x, dim=-1))
