"""
title = "log1p instead of log"
diagnosis = "log1p(p) is the logarithm of 1 + p. For a probability that is a positive number, and the logarithm of a probability never is."
hint = "One function too clever."
"""
import torch


def log_softmax(x):
    return torch.log1p(torch.softmax(x, dim=-1))
