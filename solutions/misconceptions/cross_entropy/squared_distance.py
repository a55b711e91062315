"""
title = "Squared distances to one-hot labels"
diagnosis = "You compare probabilities with labels by their squared difference. That is mean squared error, not cross-entropy."
hint = "The logarithm of the right class's probability is all that counts."
"""
import torch
import torch.nn.functional as F


def cross_entropy(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1]).float()
    return ((torch.softmax(activations, dim=1) - onehot) ** 2).mean()
