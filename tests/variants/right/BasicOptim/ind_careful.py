# Right: no_grad, skips parameters without gradient, zero_.
import torch
from typing import Iterable

class BasicOptim:
    """SGD."""

    def __init__(self, params: Iterable[torch.Tensor], lr: float = 0.1):
        self._params = tuple(params)
        self._lr = lr
        assert self._params, "no parameters"

    @torch.no_grad()
    def step(self) -> None:
        for p in self._params:
            if p.grad is None:
                continue
            p.sub_(p.grad, alpha=self._lr)

    def zero_grad(self) -> None:
        for p in self._params:
            if p.grad is not None:
                p.grad.zero_()
