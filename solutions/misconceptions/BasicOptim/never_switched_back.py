"""
title = "requires_grad is switched off and not on again"
diagnosis = "To change the parameter you take away its requires_grad. After the first step it collects no gradients any more, and the next backward() fails."
hint = "There is a way to change a tensor without autograd taking notes that does not change the tensor's own settings."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.requires_grad_(False)
            p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
