"""
title = "The parameters are zeroed instead of their gradients"
diagnosis = "zero_grad sets the parameters to zero, and with them all that was learned. The gradients stay."
hint = "What has to be cleared is p.grad."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.data.zero_()
