"""
title = "Keyword-only arguments, type hints, unbind"
"""
import torch


def quadratic(*, t: torch.Tensor, params: torch.Tensor) -> torch.Tensor:
    a, b, c = params.unbind()
    return torch.mul(a, torch.pow(t, 2)) + torch.mul(b, t) + c
