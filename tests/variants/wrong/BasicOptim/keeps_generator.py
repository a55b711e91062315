# keeps the generator
# mistake: generator is used up
class BasicOptim:
    def __init__(self, params, lr):
        self.lr = lr
        self.params = params
    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= p.grad * self.lr
    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()
