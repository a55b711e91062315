"""
title = "Ten classes are written down"
diagnosis = "Your code expects ten columns, whatever the activations have. For any other number of classes the shapes do not fit."
hint = "The activations know how many classes there are."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    onehot = F.one_hot(targets, 10)
    return -(onehot * activations.log_softmax(dim=1)).sum(dim=1).mean()
