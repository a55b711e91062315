"""
title = "The gradient is cut off"
diagnosis = "The value is right, but the result is no longer connected to the predictions (detach(), .data, no_grad() or a freshly made torch.tensor(...) do that), so backward() has nothing to follow."
hint = "Stay with tensor operations from the predictions to the mean, and do not wrap or unwrap the result."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.detach().sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
