"""
title = "One list for all optimizers"
diagnosis = "A list in the class body is made once and shared: the parameters of every optimizer end up in it, and each step moves them all."
hint = "Make the list in __init__, for self."
"""
class BasicOptim:
    params = []

    def __init__(self, params, lr):
        self.params.extend(params)
        self.lr = lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
