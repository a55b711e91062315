"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but .item() or float() made a plain Python number of it. A number does not remember where it came from, so there is no gradient."
hint = "Return the tensor itself. Turning it into a number is for printing."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean().item()
