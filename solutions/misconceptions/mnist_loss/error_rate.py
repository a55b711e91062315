"""
title = "Decided too early: the share of errors"
diagnosis = "You turn each confidence into a hard 0 or 1 before measuring the distance. The result counts mistakes; a slightly better prediction does not change it, and its gradient is lost."
hint = "Measure the distance of the confidence itself. A threshold has no place in this function."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = (predictions.sigmoid() > 0.5).float()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
