# grad = None for a local name
# mistake: nothing is cleared
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad(self):
        for p in self.params:
            grad = p.grad
            grad = None
