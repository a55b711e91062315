"""
title = "The probabilities are clamped before the logarithm"
diagnosis = "The clamp keeps the loss finite, but it never gets larger than about 16: a model that is sure and wrong gets no gradient."
hint = "Nothing needs to be clamped if no probability is ever computed."
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.softmax(activations, dim=1).clamp(min=1e-7).log()
    return -logs[range(len(targets)), targets].mean()
