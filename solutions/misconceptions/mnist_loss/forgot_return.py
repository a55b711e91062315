"""
title = "Nothing is returned"
diagnosis = "The function works out the loss (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    loss = torch.where(targets == 1, 1 - predictions, predictions).mean()
