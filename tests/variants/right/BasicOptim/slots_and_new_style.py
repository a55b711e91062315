# __slots__, sets data under set_grad_enabled
import torch
class BasicOptim:
    """SGD"""
    __slots__ = ('params', 'lr')
    def __init__(self, params, lr: float):
        self.params = tuple(params)
        self.lr = lr
    def step(self):
        with torch.set_grad_enabled(False):
            for p in self.params:
                p += -self.lr * p.grad
    def zero_grad(self, set_to_none: bool = True):
        for p in self.params:
            p.grad = None
