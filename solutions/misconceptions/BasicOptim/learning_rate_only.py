"""
title = "The gradient is missing from the step"
diagnosis = "Every parameter moves by lr, all in the same direction. Which way, and how far, is what the gradient says."
hint = "The step is lr times something."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr

    def zero_grad(self):
        for p in self.params:
            p.grad = None
