"""
title = "The logarithm to base 2"
diagnosis = "Your loss counts in bits: it is too large by a factor of 1.44. F.cross_entropy uses the natural logarithm."
hint = "Which logarithm undoes exp?"
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.log2(torch.softmax(activations, dim=1))
    return -logs[range(len(targets)), targets].mean()
