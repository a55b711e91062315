"""
title = "The generator is used up after the first step"
diagnosis = "model.parameters() gives a generator, which can be walked through once. After the first walk it is empty: later steps find no parameters, and nothing is cleared."
hint = "Keep the parameters in something that can be walked through again."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
