"""
title = "x clamped before exp, type hints"
"""
import torch


def sigmoid(x: torch.Tensor) -> torch.Tensor:
    z = x.clamp(-80, 80)
    return z.exp() / (z.exp() + 1)
