"""
title = "The learning rate is not used"
diagnosis = "Your step subtracts the gradient itself. It should be multiplied with the learning rate first."
hint = "You were given lr when the optimizer was made. Where do you need it?"
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
