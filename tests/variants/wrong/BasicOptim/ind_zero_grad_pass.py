# Wrong.
# mistake: zero_grad does nothing
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params: p.data -= p.grad * self.lr
    def zero_grad(self):
        pass
