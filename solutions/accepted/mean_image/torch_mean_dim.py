"""
title = "torch.mean with dim, and type hints"
"""
import torch


def mean_image(stacked: torch.Tensor) -> torch.Tensor:
    return torch.mean(stacked, dim=0)
