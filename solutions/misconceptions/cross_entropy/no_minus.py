"""
title = "The minus is missing"
diagnosis = "Your result has the right size and the wrong sign. As a loss it would fall while the model gets worse."
hint = "A loss is small when things are well. Which sign has the logarithm of a probability?"
"""
import torch


def cross_entropy(activations, targets):
    return torch.log_softmax(activations, dim=1)[range(len(targets)), targets].mean()
