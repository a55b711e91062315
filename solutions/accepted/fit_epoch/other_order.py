"""
title = "The chapter's names in another order, keyword-only, with hints"
"""
from collections.abc import Callable

from torch import nn
from torch.utils.data import DataLoader


def fit_epoch(dl: DataLoader, model: nn.Module, *, loss_func: Callable, opt) -> None:
    for batch in dl:
        xb, yb = batch
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()
