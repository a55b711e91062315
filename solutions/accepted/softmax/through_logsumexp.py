"""
title = "Through logsumexp"
"""
import torch


def softmax(acts: torch.Tensor) -> torch.Tensor:
    return (acts - acts.logsumexp(-1, keepdim=True)).exp()
