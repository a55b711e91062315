"""
title = "3s and 7s apart, joined for the mean"
"""
import torch


def mnist_loss(predictions, targets):
    probs = torch.sigmoid(predictions)
    threes, sevens = probs[targets == 1], probs[targets == 0]
    return torch.cat([1 - threes, sevens]).mean()
