"""
title = "sigmoid above one half"
"""
import torch


def batch_accuracy(preds, yb):
    correct = (preds.sigmoid() > 0.5) == yb
    return correct.float().mean()


def validate_epoch(model, dl):
    return round(torch.stack([batch_accuracy(model(xb), yb) for xb, yb in dl]).mean().item(), 4)
