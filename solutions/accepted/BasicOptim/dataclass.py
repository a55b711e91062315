"""
title = "A dataclass"
"""
from collections.abc import Iterable
from dataclasses import dataclass

import torch


@dataclass
class BasicOptim:
    params: Iterable
    lr: float

    def __post_init__(self):
        self.params = tuple(self.params)

    def step(self) -> None:
        with torch.no_grad():
            for p in self.params:
                p.copy_(p - self.lr * p.grad)

    def zero_grad(self) -> None:
        for p in self.params:
            p.grad = torch.zeros_like(p)
