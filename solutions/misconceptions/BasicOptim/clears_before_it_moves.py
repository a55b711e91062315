"""
title = "step clears the gradients before it uses them"
diagnosis = "At the top of step the gradients are filled with zeros, so that there is nothing to move by. No parameter ever changes."
hint = "step uses the gradients, zero_grad clears them."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.grad.zero_()
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
