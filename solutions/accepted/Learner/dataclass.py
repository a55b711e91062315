"""
title = "A dataclass, with a fit_epoch of its own"
"""
from dataclasses import dataclass, field
from typing import Any


def fit_epoch(model, opt, dl, loss_func):
    losses = []
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        loss.backward()
        opt.step()
        opt.zero_grad()
        losses.append(loss.item())
    return sum(losses) / len(losses)


@dataclass
class Learner:
    dls: Any
    model: Any
    opt_func: Any
    loss_func: Any
    metrics: Any
    history: list = field(default_factory=list)

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        metrics = self.metrics if type(self.metrics) is list else [self.metrics]
        for i in range(epochs):
            record = {'epoch': i, 'train_loss': fit_epoch(self.model, opt, self.dls.train, self.loss_func)}
            with torch.inference_mode():
                preds, ys = zip(*[(self.model(xb), yb) for xb, yb in self.dls.valid])
                preds, ys = torch.cat(preds), torch.cat(ys)
                record['valid_loss'] = self.loss_func(preds, ys)
                for metric in metrics:
                    record[metric.__name__] = metric(preds, ys)
            self.history.append(record)
        return self.history
