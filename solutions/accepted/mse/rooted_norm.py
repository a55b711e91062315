"""
title = "The norm squared again"
"""
import torch


def mse(predictions: torch.Tensor, actual: torch.Tensor) -> torch.Tensor:
    errors = predictions - actual
    return errors.pow(2).sum() / errors.numel()
