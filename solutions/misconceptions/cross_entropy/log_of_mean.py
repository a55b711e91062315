"""
title = "The logarithm of the mean probability"
diagnosis = "You average the probabilities of the right classes and take the logarithm after that. Each image's logarithm comes first."
hint = "Swap the last two steps."
"""
import torch


def cross_entropy(activations, targets):
    probs = torch.softmax(activations, dim=1)
    return -probs[range(len(targets)), targets].mean().log()
