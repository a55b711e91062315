# Right: property, positional-only, functional helpers.
import torch

def _moved(p, lr):
    return p.detach() - lr * p.grad

class BasicOptim(object):
    def __init__(self, params, lr, /):
        self._all = []
        for p in params:
            self._all.append(p)
        self._lr = float(lr)

    @property
    def lr(self):
        return self._lr

    def step(self):
        with torch.no_grad():
            for p in filter(lambda q: q.grad is not None, self._all):
                p.copy_(_moved(p, self.lr))

    def zero_grad(self):
        for p in self._all:
            if p.grad is not None:
                p.grad.detach_()
                p.grad *= 0
