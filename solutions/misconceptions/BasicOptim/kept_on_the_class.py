"""
title = "Parameters kept on the class, shared by all optimizers"
diagnosis = "What is assigned to the class instead of to self belongs to all optimizers together: the second one that is made takes over the parameters of the first."
hint = "self is this one optimizer."
"""
class BasicOptim:
    def __init__(self, params, lr):
        BasicOptim.params, BasicOptim.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
