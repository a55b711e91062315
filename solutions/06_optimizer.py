"""Unit 06: the step and the loop, each in a place of its own."""

import torch


class BasicOptim:
    def __init__(self, params, lr):
        # A list: model.parameters() is a generator, and would be used up after the first walk through it.
        self.params, self.lr = list(params), lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None


def fit_epoch(model, opt, dl, loss_func):
    for xb, yb in dl:
        loss_func(model(xb), yb).backward()
        opt.step()
        opt.zero_grad()


class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = list(metrics) if isinstance(metrics, list | tuple) else [metrics]
        self.history = []

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        self.history = [{"train_loss": self._train(opt), **self._validate()} for _ in range(epochs)]
        return self.history

    def _train(self, opt):
        losses = []
        for xb, yb in self.dls.train:
            loss = self.loss_func(self.model(xb), yb)
            loss.backward()
            opt.step()
            opt.zero_grad()
            losses.append(loss.item())
        return sum(losses) / len(losses)

    def _validate(self):
        measures = {"valid_loss": self.loss_func} | {metric.__name__: metric for metric in self.metrics}
        with torch.no_grad():
            batches = [(self.model(xb), yb) for xb, yb in self.dls.valid]
        return {
            name: sum(measure(preds, yb).item() for preds, yb in batches) / len(batches)
            for name, measure in measures.items()
        }
