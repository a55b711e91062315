"""
title = "Formatted with four places and read again"
"""
from statistics import fmean


def validate_epoch(model, valid_dl=None):
    accuracies = (float(batch_accuracy(model(xb), yb)) for xb, yb in valid_dl)
    return float(f'{fmean(accuracies):.4f}')
