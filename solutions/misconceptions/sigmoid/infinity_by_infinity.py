"""
title = "nan for large numbers"
diagnosis = "exp(x) / (1 + exp(x)) is the same fraction on paper. But exp(1000) is infinite, and infinity divided by infinity is nan."
hint = "Divide numerator and denominator by exp(x). Which exponential is left?"
"""
import torch


def sigmoid(x):
    return torch.exp(x) / (1 + torch.exp(x))
