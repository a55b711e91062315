# Right: a class with __call__ and a list as pair, keyword-only.
import torch

class Fitter:
    def __init__(self):
        self.record = []

    def __call__(self, *, t, targets, lr, steps):
        self.record = []
        start = torch.randn(3) * 0.5
        params = start.clone().requires_grad_(True)
        for step in range(1, steps + 1):
            value = apply_step(params, t, targets, lr)
            self.record += [value]
        assert len(self.record) == steps
        return params, self.record

fit_quadratic = Fitter()
