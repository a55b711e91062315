"""
title = "Both distances named, the comparison the other way round, type hints"
"""
import torch


def is_3(x: torch.Tensor, mean3: torch.Tensor, mean7: torch.Tensor) -> torch.Tensor:
    dist_3 = torch.abs(x - mean3).mean(dim=(-2, -1))
    dist_7 = torch.abs(x - mean7).mean(dim=(-2, -1))
    return dist_7 > dist_3
