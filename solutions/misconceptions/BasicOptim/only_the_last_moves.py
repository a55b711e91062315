"""
title = "Only the last parameter moves"
diagnosis = "The step stands behind the loop over the parameters, so it sees the last one only."
hint = "Look at the indentation."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        p = self.params[-1]
        p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
