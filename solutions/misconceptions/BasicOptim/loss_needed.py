"""
title = "step wants an argument"
diagnosis = "Your step has a parameter besides self, but step() is called without any."
hint = "Everything that step needs was handed over when the optimizer was made, or is in p.grad."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self, loss):
        loss.backward()
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
