"""
title = "nn.MSELoss is given the tensors"
diagnosis = "nn.MSELoss is a class: calling it makes a layer, and takes settings. Only the layer takes predictions and targets. PyTorch complains about the 'Boolean value of Tensor'."
hint = "Make the layer first; or do without one, the formula is short."
"""
from torch import nn


def mse(preds, targets):
    return nn.MSELoss(preds, targets)
