"""
title = "A mask from comparing targets with the class numbers"
"""
import torch


def nll(activations, targets):
    classes = torch.arange(activations.size(1), device=activations.device)
    mask = targets[:, None] == classes
    return -activations[mask].sum() / len(targets)
