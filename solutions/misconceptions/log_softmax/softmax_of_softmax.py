"""
title = "The softmax was there already"
diagnosis = "You apply log_softmax to probabilities instead of activations: the exponentials are taken twice, and the values of a row are all nearly the same."
hint = "Only one of the two belongs there."
"""
import torch


def log_softmax(x):
    return torch.log_softmax(torch.softmax(x, dim=-1), dim=-1)
