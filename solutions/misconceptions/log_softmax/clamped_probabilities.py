"""
title = "The probabilities are clamped before the logarithm"
diagnosis = "The clamp keeps the logarithm finite, but all probabilities below it become the same, and get no gradient. -1000 is asked for."
hint = "Nothing needs to be clamped if no probability is ever computed."
"""
import torch


def log_softmax(x):
    return torch.log(torch.softmax(x, dim=-1).clamp(min=1e-7))
