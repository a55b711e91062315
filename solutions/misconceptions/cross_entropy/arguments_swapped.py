"""
title = "The arguments are swapped"
diagnosis = "You hand over the targets first. F.cross_entropy and nll want the activations first: PyTorch raises an error."
hint = "Compare the order of the arguments."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(targets, activations)
