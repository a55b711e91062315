"""
title = "The step replaces the parameter"
diagnosis = "You set the parameter to minus lr times the gradient. Where it stood before is forgotten."
hint = "Go on from where you are: subtract."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data = -self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
