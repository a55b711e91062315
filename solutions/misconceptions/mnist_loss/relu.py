"""
title = "ReLU instead of the sigmoid"
diagnosis = "ReLU sets negative outputs to 0 and leaves the positive ones as large as they are. Your confidences have no upper limit."
hint = "Confidences lie between 0 and 1. Which function brings any number there?"
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.relu()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
