"""
title = "There is no gradient at the step"
diagnosis = "p.grad is None when step multiplies it with the learning rate: it was cleared just before, or the optimizer holds copies of the parameters, which backward() does not know."
hint = "backward() fills the gradients of the very tensors that were handed in, and step comes next."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params = [p.detach().clone() for p in params]
        self.lr = lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
