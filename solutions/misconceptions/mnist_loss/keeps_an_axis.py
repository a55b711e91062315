"""
title = "One axis is left over"
diagnosis = "You averaged over the axis of the images only. For predictions of shape [n, 1] the result has shape [1]: a vector with one entry, not a scalar."
hint = "What does the mean do when you do not name an axis?"
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean(dim=0)
