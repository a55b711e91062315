"""
title = "The logarithm of the softmax"
diagnosis = "All your values are negative: they are log-probabilities. Their exponentials would be right."
hint = "Probabilities lie between 0 and 1. One function too many has been applied, or a differently named one."
"""
import torch


def softmax(x):
    return torch.log_softmax(x, dim=-1)
