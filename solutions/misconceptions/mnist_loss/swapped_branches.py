"""
title = "Turned round: good predictions get a large loss"
diagnosis = "Your result is one minus the right loss. A confident, correct prediction is off by nearly 1 in your version, so training would learn the opposite. Often the two values in torch.where have changed places, or a hand-made sigmoid lacks the minus in its exponent."
hint = "Take a 3 with confidence 0.9. Its distance to the label should be 0.1: follow it through your code."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets == 1, predictions, 1 - predictions).mean()
