"""
title = "tanh, moved to the range from 0 to 1"
diagnosis = "(tanh(x) + 1) / 2 has the range of the sigmoid, but it is twice as steep: it is the sigmoid of 2x."
hint = "PyTorch has the function you need ready-made."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = (predictions.tanh() + 1) / 2
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
