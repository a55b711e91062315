"""
title = "The larger minus the smaller"
"""
import torch


def l1_distance(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    gap = torch.where(a > b, a - b, b - a)
    return gap.mean(dim=(0, 1))
