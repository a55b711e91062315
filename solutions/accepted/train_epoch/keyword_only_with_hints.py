"""
title = "Keyword-only arguments with type hints, returns the mean loss"
"""
from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader


def train_epoch(model: nn.Module, *, lr: float, params: Iterable[Tensor], dl: DataLoader) -> float:
    losses = []
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        losses.append(loss.item())
        for p in params:
            p.data.add_(p.grad, alpha=-lr)
            p.grad = None
    return sum(losses) / len(losses)
