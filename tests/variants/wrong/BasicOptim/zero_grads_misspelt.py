# zero_grads
# mistake: misspelt method
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grads(self):
        for p in self.params: p.grad = None
