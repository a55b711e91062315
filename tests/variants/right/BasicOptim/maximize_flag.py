# more options than asked for, guarded
class BasicOptim:
    def __init__(self, params, lr, momentum=0, weight_decay=0):
        self.params, self.lr, self.mom, self.wd = list(params), lr, momentum, weight_decay
        self.v = [0 for _ in self.params]
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None: continue
            self.v[i] = self.mom * self.v[i] + p.grad + self.wd * p.data
            p.data = p.data - self.lr * self.v[i]
    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.detach_()
                p.grad.zero_()
