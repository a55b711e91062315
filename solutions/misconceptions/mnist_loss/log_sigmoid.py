"""
title = "The logarithm of the sigmoid"
diagnosis = "F.logsigmoid gives the logarithm of the confidence, which is always negative. It belongs to another loss."
hint = "The confidence itself is wanted, a number between 0 and 1."
"""
import torch
import torch.nn.functional as F


def mnist_loss(predictions, targets):
    predictions = F.logsigmoid(predictions)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
