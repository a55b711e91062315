# Right: weighted by batch size, dls by index, eval mode and back, history attribute only.
import torch
from collections import defaultdict

class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.train_dl, self.valid_dl = dls[0], dls[1]
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
        self.history = []

    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        for epoch in range(epochs):
            train_loss = self.one_epoch()
            self.history.append({"epoch": epoch, "train_loss": train_loss, **self.validate()})
            print(self.history[-1])

    def one_epoch(self):
        self.model.train()
        total, count = 0.0, 0
        for xb, yb in self.train_dl:
            self.opt.zero_grad()
            loss = self.loss_func(self.model(xb), yb)
            loss.backward()
            self.opt.step()
            total += loss.item() * len(xb)
            count += len(xb)
        return total / count

    @torch.no_grad()
    def validate(self):
        self.model.eval()
        sums, count = defaultdict(float), 0
        for xb, yb in self.valid_dl:
            preds = self.model(xb)
            sums["valid_loss"] += float(self.loss_func(preds, yb)) * len(xb)
            for metric in self.metrics:
                sums[metric.__name__] += float(metric(preds, yb)) * len(xb)
            count += len(xb)
        return {name: value / count for name, value in sums.items()}
