"""
title = "torch.round before item"
"""
import torch


def validate_epoch(model, valid_dl):
    accs = torch.tensor([batch_accuracy(model(xb), yb) for xb, yb in valid_dl])
    return accs.mean().round(decimals=4).item()
