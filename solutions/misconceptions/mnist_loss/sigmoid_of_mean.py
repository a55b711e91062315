"""
title = "The sigmoid comes after the mean"
diagnosis = "You average the distances of the raw outputs, and the sigmoid squeezes that average. Outliers then weigh without limit."
hint = "Squeeze each prediction first, and let the mean be the last step."
"""
import torch


def mnist_loss(predictions, targets):
    distance = torch.where(targets == 1, 1 - predictions, predictions)
    return distance.mean().sigmoid()
