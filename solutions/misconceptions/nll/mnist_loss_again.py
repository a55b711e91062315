"""
title = "The distance of unit 04 again"
diagnosis = "You use mnist_loss: sigmoid, and the distance to label 1 or 0. Here there is a column for each class, and the target says which one counts."
hint = "From each row, pick the one activation that the target names."
"""
import torch


def nll(activations, targets):
    predictions = activations.sigmoid()
    return torch.where(targets.unsqueeze(1) == 1, 1 - predictions, predictions).mean()
