"""
title = "zero_grad() is called on a parameter"
diagnosis = "Models and optimizers have zero_grad(), single tensors do not."
hint = "A tensor's gradient is in p.grad."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.zero_grad()
