"""
title = "The records are kept, fit returns nothing"
"""
from torch import nn


class Learner:
    def __init__(self, dls, model: nn.Module, opt_func=None, loss_func=None, metrics=None):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, (list, tuple)) else [metrics]
        self.history: list[dict] = []

    def fit(self, epochs: int, lr: float = 1.) -> None:
        opt = self.opt_func(self.model.parameters(), lr)
        for _ in range(epochs):
            total = 0.
            for xb, yb in self.dls[0]:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                total += loss.item()
            self.history.append(dict(train_loss=total / len(self.dls[0]), **self.validate()))

    @torch.no_grad()
    def validate(self):
        def mean(values): return torch.stack(list(values)).mean().item()
        batches = [(self.model(xb), yb) for xb, yb in self.dls[1]]
        return {'valid_loss': mean(self.loss_func(p, y) for p, y in batches),
                **{m.__name__: mean(m(p, y) for p, y in batches) for m in self.metrics}}
