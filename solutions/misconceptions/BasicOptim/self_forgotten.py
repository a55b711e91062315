"""
title = "self is missing in __init__"
diagnosis = "`params = ...` makes a local variable, which is gone when __init__ ends. Only what is assigned to self is still there in step."
hint = "self.params, self.lr."
"""
class BasicOptim:
    def __init__(self, params, lr):
        params, lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
