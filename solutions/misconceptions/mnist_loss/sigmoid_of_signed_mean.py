"""
title = "The mean is taken before the sigmoid"
diagnosis = "You turn the sign of the outputs for the 3s, average, and squeeze the average. For one image that is right; for several, the sigmoid of a mean is not the mean of the sigmoids."
hint = "Squeeze each prediction first, and let the mean be the last step."
"""
import torch


def mnist_loss(predictions, targets):
    return torch.where(targets == 1, -predictions, predictions).mean().sigmoid()
