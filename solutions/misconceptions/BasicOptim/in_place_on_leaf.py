"""
title = "A parameter is changed while autograd is watching"
diagnosis = "`p -= ...` on a parameter is forbidden as long as PyTorch keeps track of it: the step would become part of what is to be differentiated."
hint = "Change p.data, or work inside torch.no_grad()."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
