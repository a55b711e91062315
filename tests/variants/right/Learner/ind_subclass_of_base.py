# Right: a base class with the loop, hooks in the subclass; list of the parameters handed over.
import torch

class Loop:
    def run(self, dl, train):
        outs = []
        with torch.set_grad_enabled(train):
            for xb, yb in dl:
                outs.append(self.batch(xb, yb, train))
        return [sum(column) / len(column) for column in zip(*outs)]

class Learner(Loop):
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls = dls
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        self.metrics = [metrics] if callable(metrics) else metrics

    def batch(self, xb, yb, train):
        preds = self.model(xb)
        loss = self.loss_func(preds, yb)
        if train:
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
        return [loss.item()] + [float(m(preds.detach(), yb)) for m in self.metrics]

    def fit(self, epochs: int, lr: float) -> list[dict]:
        self.opt = self.opt_func(list(self.model.parameters()), lr)
        self.history = []
        for epoch in range(epochs):
            train_loss, *_ = self.run(self.dls.train, True)
            valid = self.run(self.dls.valid, False)
            names = ["valid_loss"] + [m.__name__ for m in self.metrics]
            self.history.append(dict(zip(names, valid), train_loss=train_loss))
        return self.history
