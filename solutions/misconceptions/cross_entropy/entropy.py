"""
title = "The entropy of the predictions"
diagnosis = "You weight the log-probabilities with the model's own probabilities. That says how undecided the model is; whether it is right it does not say."
hint = "The targets do not occur in it."
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.log_softmax(activations, dim=1)
    return -(logs.exp() * logs).sum(dim=1).mean()
