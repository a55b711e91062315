"""
title = "The sum of exponentials overflows"
diagnosis = "The formula is right on paper, but exp(1000) is infinite in a float, and so is the logarithm of the sum: whole rows become minus infinity."
hint = "Subtract each row's largest activation before you take exponentials, and add it again after the logarithm. Or look for a function that does."
"""
import torch


def log_softmax(x):
    return x - torch.exp(x).sum(dim=-1, keepdim=True).log()
