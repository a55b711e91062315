# Wrong.
# mistake: keeps the parameters in the class, so that two optimizers share them
class BasicOptim:
    params = []
    def __init__(self, params, lr):
        BasicOptim.params = list(params)
        self.lr = lr
    def step(self):
        for p in self.params: p.data -= p.grad * self.lr
    def zero_grad(self):
        for p in self.params: p.grad = None
