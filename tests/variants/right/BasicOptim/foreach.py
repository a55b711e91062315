# the foreach operations
import torch
class BasicOptim:
    def __init__(self, params, lr):
        self.ps = list(params); self.eta = lr
    def step(self):
        torch._foreach_add_([p.data for p in self.ps], [p.grad for p in self.ps], alpha=-self.eta)
    def zero_grad(self):
        torch._foreach_zero_([p.grad for p in self.ps])
