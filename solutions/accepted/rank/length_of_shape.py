"""
title = "The length of the shape, with a type hint"
"""
import torch


def rank(t: torch.Tensor) -> int:
    return len(t.shape)
