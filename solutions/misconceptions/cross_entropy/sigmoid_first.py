"""
title = "Sigmoid before the softmax"
diagnosis = "You squeeze the activations between 0 and 1 before they are compared. After that none of them can stand out."
hint = "Raw activations go in."
"""
import torch
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(torch.sigmoid(activations), targets)
