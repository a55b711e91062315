"""
title = "The gradient is cut off"
diagnosis = "The value is right, but it hangs on no graph: detach(), .data, no_grad, NumPy or a tensor made anew from the number cut it."
hint = "Stay with operations on the activations themselves."
"""
import torch
import torch.nn.functional as F


def cross_entropy(activations, targets):
    with torch.no_grad():
        return F.cross_entropy(activations, targets)
