# step without self
# mistake: self is missing
class BasicOptim:
    def __init__(self, params, lr): self.params, self.lr = list(params), lr
    def step():
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad():
        for p in self.params: p.grad = None
