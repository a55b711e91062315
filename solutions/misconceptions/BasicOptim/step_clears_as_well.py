"""
title = "step clears the gradients as well"
diagnosis = "After your step the gradients are gone. Moving and clearing are two methods, so that the caller decides when to clear."
hint = "Leave the gradients alone in step."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad
            p.grad.zero_()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
