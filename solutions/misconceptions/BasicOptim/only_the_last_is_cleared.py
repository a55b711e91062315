"""
title = "Only the last parameter's gradient is cleared"
diagnosis = "The line that clears stands behind the loop over the parameters, so it sees the last one only."
hint = "Look at the indentation."
"""
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr

    def step(self):
        for p in self.params:
            p.data -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            pass
        p.grad = None
