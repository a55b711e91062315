# step clears
# mistake: step clears as well
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step(self):
        for p in self.params: p.data -= p.grad.data * self.lr
        self.zero_grad()
    def zero_grad(self):
        for p in self.params: p.grad.zero_()
