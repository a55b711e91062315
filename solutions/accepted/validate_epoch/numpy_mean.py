"""
title = "np.mean of plain numbers"
"""
import numpy as np
import torch


@torch.no_grad()
def validate_epoch(model, valid_dl):
    model.eval()
    return round(float(np.mean([batch_accuracy(model(x), y).item() for x, y in valid_dl])), 4)
