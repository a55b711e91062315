"""
title = "Stretched to the range from 0 to 1"
diagnosis = "You map the smallest output of the batch to 0 and the largest to 1. So the loss of an image depends on which others are in its batch, and a batch of one gives nan."
hint = "Each output has to find its way into the range from 0 to 1 by itself."
"""
import torch


def mnist_loss(predictions, targets):
    low, high = predictions.min(), predictions.max()
    predictions = (predictions - low) / (high - low)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
