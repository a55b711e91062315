"""
title = "Mean squared error against one-hot labels"
diagnosis = "You square how far each activation is from 1 (for the right class) or 0 (for the others). The activations are no probabilities, and only one of each row counts here."
hint = "Use the one-hot row to pick, not to compare."
"""
import torch.nn.functional as F


def nll(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1])
    return ((activations - onehot)**2).mean()
