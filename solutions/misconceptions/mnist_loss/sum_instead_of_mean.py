"""
title = "Sum instead of mean"
diagnosis = "The distances are right, but you add them up. The loss and its gradient then grow with the size of the batch, and so does every training step."
hint = "It should not matter for the size of the loss how many images are in a batch."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).sum()
