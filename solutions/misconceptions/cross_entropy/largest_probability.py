"""
title = "The most likely class instead of the right one"
diagnosis = "You pick what the model believes most, not what is true. A model that is sure and wrong would get a small loss."
hint = "The column to pick from each row is given to you as an argument."
"""
import torch


def cross_entropy(activations, targets):
    return -torch.log_softmax(activations, dim=1).max(dim=1).values.mean()
