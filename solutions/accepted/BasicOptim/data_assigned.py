"""
title = "p.data is given a new tensor, keyword-only"
"""
class BasicOptim:
    def __init__(self, *, params, lr=1e-3):
        self._params = [*params]
        self._lr = lr

    def _all(self):
        yield from self._params

    def step(self):
        for p in self._all():
            p.data = p.data - self._lr * p.grad

    def zero_grad(self):
        for p in self._all():
            p.grad = None
