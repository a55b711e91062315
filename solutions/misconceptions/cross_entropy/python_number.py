"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but .item() or float() made a plain Python number of it, and a number has no gradient."
hint = "Return the tensor itself. Turning it into a number is for printing."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets).item()
