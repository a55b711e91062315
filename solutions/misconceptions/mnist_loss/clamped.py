"""
title = "Cut off at 0 and 1 instead of squeezed"
diagnosis = "clamp leaves outputs between 0 and 1 as they are and cuts off all others. Then a raw output of 0 means 'a 7, for sure', and beyond the limits the gradient is zero."
hint = "Look for the S-shaped function that squeezes any number into the range from 0 to 1, and 0 to one half."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.clamp(0, 1)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
