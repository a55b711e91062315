"""
title = "Divided by the learning rate"
diagnosis = "You divide the gradient by lr. A small learning rate should make small steps, yours makes large ones."
hint = "Multiply."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= p.grad / self.lr

    def zero_grad(self):
        for p in self.params:
            p.grad = None
