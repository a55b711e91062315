"""
title = "nll of the raw activations"
diagnosis = "You pick the targets' activations and turn the sign, but they are no log-probabilities yet. Such a loss could become as negative as you like."
hint = "The activations of an image have to be made comparable first."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.nll_loss(activations, targets)
