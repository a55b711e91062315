"""
title = "The learning rate is added, not multiplied"
diagnosis = "Your step subtracts the gradient and the learning rate. The step is their product."
hint = "How far to go: gradient times learning rate."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr + p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
