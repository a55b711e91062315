"""
title = "The sigmoid is missing for the 3s"
diagnosis = "For the 7s you use the confidence, for the 3s one minus the raw output, which may be any number."
hint = "Apply the sigmoid to all predictions before you look at the labels."
"""
import torch


def mnist_loss(predictions, targets):
    return torch.where(targets == 1, 1 - predictions, predictions.sigmoid()).mean()
