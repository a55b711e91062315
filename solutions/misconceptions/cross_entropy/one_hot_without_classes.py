"""
title = "one_hot had to guess the number of classes"
diagnosis = "Without a second argument F.one_hot makes as many columns as the largest target of the batch needs. If the last class does not occur there are too few, and the shapes do not fit."
hint = "The activations know how many classes there are."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    onehot = F.one_hot(targets)
    return -(onehot * activations.log_softmax(dim=1)).sum(dim=1).mean()
