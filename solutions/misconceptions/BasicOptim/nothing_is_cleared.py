"""
title = "zero_grad clears nothing"
diagnosis = "After zero_grad the old gradients are still there, and the next backward() adds to them. Perhaps parentheses are missing, or the underscore of zero_(), or a new name was set instead of the parameter's own .grad."
hint = "Look at p.grad after the call."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad.zero_
