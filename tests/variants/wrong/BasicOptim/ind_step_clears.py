# Wrong.
# mistake: step clears the gradients as well
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params:
            p.data -= p.grad * self.lr
            p.grad = None
    def zero_grad(self):
        for p in self.params: p.grad = None
