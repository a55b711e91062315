"""
title = "A new tensor under an old name"
diagnosis = "`p = p - ...` makes a new tensor and calls it p. The parameter itself, which the model holds on to, stays what it was."
hint = "Change the tensor in place."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p = p - self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
