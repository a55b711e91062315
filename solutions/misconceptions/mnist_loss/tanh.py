"""
title = "tanh instead of the sigmoid"
diagnosis = "tanh has the shape of the sigmoid, but runs from -1 to 1. Your confidences can be negative, and so can the loss."
hint = "A confidence lies between 0 and 1. Another S-shaped function has that range."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.tanh()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
