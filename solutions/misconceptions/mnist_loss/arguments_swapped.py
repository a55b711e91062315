"""
title = "Predictions and labels have changed places"
diagnosis = "You take the sigmoid of the labels and look for ones among the predictions. The model's outputs have hardly any influence on the result, and no gradient reaches them."
hint = "Check which argument comes first, and what each of them holds."
"""
import torch


def mnist_loss(predictions, targets):
    predictions, targets = targets, predictions
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
