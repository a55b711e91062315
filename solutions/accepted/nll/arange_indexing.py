"""
title = "torch.arange as row index, minus inside the mean, type hints"
"""
import torch


def nll(activations: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    n = activations.shape[0]
    return (-activations[torch.arange(n), targets]).mean()
