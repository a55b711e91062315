"""
title = "The distance of the probability from 1"
diagnosis = "You measure how far the probability of the right class is from 1, as mnist_loss did. That works as a loss, but it never gets above 1, however wrong the model is."
hint = "Replace the distance by the logarithm."
"""
import torch


def cross_entropy(activations, targets):
    probs = torch.softmax(activations, dim=1)
    return (1 - probs[range(len(targets)), targets]).mean()
