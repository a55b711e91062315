"""
title = "All classes but the right one"
diagnosis = "You add up the activations of the wrong classes and leave out the right one: the mask is the wrong way round."
hint = "Where should your mask be 1?"
"""
import torch.nn.functional as F


def nll(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1])
    return -((1 - onehot) * activations).sum(dim=1).mean()
