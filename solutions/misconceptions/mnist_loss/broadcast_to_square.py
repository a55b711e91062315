"""
title = "Every prediction was compared with every label"
diagnosis = "One of the two tensors has shape [n], the other [n, 1]. Together they broadcast to an n by n table, and the mean runs over all pairs instead of over the n that belong together."
hint = "Print the shape of what you average. It should be the shape of the predictions."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets.squeeze() == 1, 1 - predictions, predictions).mean()
