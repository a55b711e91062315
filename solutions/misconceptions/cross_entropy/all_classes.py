"""
title = "The targets are not used"
diagnosis = "You average the log-probabilities of all classes. The right class has no say in it."
hint = "From each row only one entry counts. Which one?"
"""
import torch


def cross_entropy(activations, targets):
    return -torch.log_softmax(activations, dim=1).mean()
