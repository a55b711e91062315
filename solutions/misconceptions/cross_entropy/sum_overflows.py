"""
title = "The sum of exponentials overflows"
diagnosis = "The formula is right on paper, but exp(1000) is infinite in a float, and so is the logarithm of the sum. On ordinary activations your result is right."
hint = "Subtract each row's largest activation before you take exponentials, or use a log_softmax that does."
"""
import torch


def cross_entropy(activations, targets):
    picked = activations[range(len(targets)), targets]
    return (torch.exp(activations).sum(dim=1).log() - picked).mean()
