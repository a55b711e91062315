"""
title = "The step goes along the gradient, not against it"
diagnosis = "You add the gradient. It points to where the loss rises; the step has to go the other way."
hint = "Plus or minus?"
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data += self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
