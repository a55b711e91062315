"""
title = "The gradient is set to a number"
diagnosis = "A gradient is a tensor or None; PyTorch does not let you put a plain 0 there."
hint = "Set it to None, or fill the tensor that is there with zeros in place."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = 0
