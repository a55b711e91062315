# Wrong.
# mistake: takes only the sign of the gradient
import torch
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params: p.data -= p.grad.sign() * self.lr
    def zero_grad(self):
        for p in self.params: p.grad = None
