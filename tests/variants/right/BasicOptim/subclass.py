# a subclass of a base class of one's own, properties
class Optim:
    def __init__(self, params):
        self._params = [p for p in params if p.requires_grad]
    def zero_grad(self):
        for p in self._params: p.grad = p.grad * 0 if p.grad is not None else None
    def step(self):
        for p in self._params: self.move(p)
class BasicOptim(Optim):
    def __init__(self, params, lr):
        super().__init__(params)
        self.lr = lr
    def move(self, p):
        p.detach().sub_(self.lr * p.grad)
