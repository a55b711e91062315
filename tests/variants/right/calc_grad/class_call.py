# an object with __call__
class CalcGrad:
    def __init__(self, loss): self.loss = loss
    def __call__(self, xb, yb, model):
        self.loss(model(xb), yb).backward()

calc_grad = CalcGrad(lambda p, t: (p.sigmoid() - t).abs().mean())
