"""
title = "Divided by the number of classes"
diagnosis = "You picked the right entries, but divide their sum by the number of classes instead of the number of images. That happens when the sum runs along the wrong axis before the mean."
hint = "How many entries did you pick? By that number you should divide."
"""
import torch.nn.functional as F


def nll(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1])
    return -(onehot * activations).sum(dim=0).mean()
