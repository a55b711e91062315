"""Unit 04: one judge for the machine, one for people."""

import torch


def mnist_loss(predictions, targets):
    confidence = predictions.sigmoid()
    return torch.where(targets == 1, 1 - confidence, confidence).mean()


def batch_accuracy(xb, yb):
    says_three = xb.sigmoid() > 0.5
    # A comparison gives booleans, and booleans have no mean.
    return (says_three == yb).float().mean()
