"""
title = "The optimizer has momentum"
diagnosis = "The first step is right, later ones go on a part of the way that the step before took. That is a good optimizer, but a different one: BasicOptim steps by lr times the gradient, and nothing else."
hint = "Each step needs the present gradient only."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
        self.last = [torch.zeros_like(p) for p in self.params]

    def step(self):
        for i, p in enumerate(self.params):
            self.last[i] = 0.9 * self.last[i] + p.grad
            p.data -= self.lr * self.last[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
