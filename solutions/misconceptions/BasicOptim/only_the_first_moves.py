"""
title = "Only the first parameter moves"
diagnosis = "The step ends after the first parameter: a return or break stands inside the loop, or a single parameter was picked."
hint = "Every parameter has to move."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad
            return

    def zero_grad(self):
        for p in self.params:
            p.grad = None
