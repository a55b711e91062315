"""
title = "One-hot labels times log-probabilities"
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1])
    return -(onehot * activations.log_softmax(dim=1)).sum(dim=1).mean()
