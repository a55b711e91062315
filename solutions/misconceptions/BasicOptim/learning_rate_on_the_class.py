"""
title = "The learning rate is kept on the class, shared by all optimizers"
diagnosis = "What is assigned to the class (or to a global name) instead of to self belongs to all optimizers together: the last learning rate counts for every one of them."
hint = "self is this one optimizer."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params = list(params)
        BasicOptim.lr = lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
