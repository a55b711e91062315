# Wrong.
# mistake: keeps the generator, which can be walked through only once
class BasicOptim:
    def __init__(self, params, lr):
        self.params, self.lr = params, lr
    def step(self):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad(self):
        for p in self.params: p.grad = None
