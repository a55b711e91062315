"""
title = "The mean is missing"
diagnosis = "You return one distance per image. Each of them is right, but backward() needs a single number to start from."
hint = "One step is left: how do many distances become one loss?"
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions)
