"""
title = "The confidence is averaged whatever the label"
diagnosis = "You average the confidences as they are, for 3s as well as for 7s. Either `1 -` is missing for the 3s, or your condition never holds (the label of a 3 is 1, not 3)."
hint = "A 3 with confidence 0.9 has distance 0.1. Follow it through your code."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 3, 1 - predictions, predictions).mean()
