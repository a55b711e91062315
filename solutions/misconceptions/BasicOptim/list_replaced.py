"""
title = "The list is filled with new tensors"
diagnosis = "You replace self.params by a list of new tensors. The parameters that were handed in, and that the model uses, never change."
hint = "Change the tensors in place."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        self.params = [p - self.lr * p.grad for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
