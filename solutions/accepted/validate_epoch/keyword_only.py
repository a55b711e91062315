"""
title = "Keyword-only, type hints, inference mode"
"""
import torch
from torch import nn
from torch.utils.data import DataLoader


def validate_epoch(model: nn.Module, *, valid_dl: DataLoader) -> float:
    with torch.inference_mode():
        accuracies = torch.stack([batch_accuracy(model(xb), yb) for xb, yb in valid_dl])
    return round(accuracies.mean().tolist(), ndigits=4)
