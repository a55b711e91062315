"""
title = "The sigmoid was applied twice"
diagnosis = "A sigmoid of a sigmoid lies between 0.5 and 0.73, whatever the model says. No prediction can come near its label any more, and the gradients become very small."
hint = "Look for two places that squeeze the predictions, perhaps one of them in a helper function."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid().sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
