"""
title = "The predictions themselves were changed"
diagnosis = "A method ending in an underscore writes into the tensor that was handed to you. The caller's predictions are changed afterwards, and where they are a leaf of the graph PyTorch refuses with an error."
hint = "The same method without the underscore returns a new tensor."
"""
import torch


def mnist_loss(predictions, targets):
    predictions.sigmoid_()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
