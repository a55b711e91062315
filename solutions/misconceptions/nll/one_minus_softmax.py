"""
title = "One minus the softmax"
diagnosis = "You apply softmax and measure how far the probability of the right class is from 1, as mnist_loss did. That works as a loss, but it is another one."
hint = "Take the activations as they are, and change nothing but the sign."
"""
import torch


def nll(activations, targets):
    probs = torch.softmax(activations, dim=1)
    return (1 - probs[range(len(targets)), targets]).mean()
