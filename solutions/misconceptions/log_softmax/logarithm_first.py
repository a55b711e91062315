"""
title = "The logarithm of the activations"
diagnosis = "You take the logarithm of the activations first. Activations may be negative, and then it is nan; and softmax of a logarithm undoes the logarithm."
hint = "The logarithm belongs around the whole fraction."
"""
import torch


def log_softmax(x):
    return torch.softmax(torch.log(x), dim=-1)
