"""
title = "Only the last row counts"
diagnosis = "In your loop every round overwrites the loss of the one before. You return the loss of the last row."
hint = "Collect the losses of all rows, or pick all entries in one go; then average."
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.log_softmax(activations, dim=1)
    for i in range(len(targets)):
        loss = -logs[i, targets[i]]
    return loss
