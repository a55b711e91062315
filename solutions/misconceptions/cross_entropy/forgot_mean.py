"""
title = "The mean is missing"
diagnosis = "You return a loss for each image. backward() needs a single number for the batch."
hint = "One reduction at the end."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets, reduction="none")
