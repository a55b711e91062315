# Right: the records hold numpy's float64 means; fit with defaults.
import numpy as np
import torch

class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model = dls, model
        self.opt_func, self.loss_func = opt_func, loss_func
        self.metrics = list(metrics) if isinstance(metrics, (list, tuple, set)) else [metrics]

    def fit(self, epochs=1, lr=0.1):
        self.opt = self.opt_func(self.model.parameters(), lr)
        self.history = [self._epoch() for _ in range(epochs)]
        return self.history

    def _epoch(self):
        tl = []
        for xb, yb in self.dls.train:
            loss = self.loss_func(self.model(xb), yb)
            tl.append(loss.detach().numpy())
            self.opt.zero_grad()
            loss.backward()
            self.opt.step()
        rows = []
        with torch.no_grad():
            for xb, yb in self.dls.valid:
                out = self.model(xb)
                rows.append([self.loss_func(out, yb).item(), *(m(out, yb).item() for m in self.metrics)])
        names = ["valid_loss", *(m.__name__ for m in self.metrics)]
        return {"train_loss": np.mean(tl), **dict(zip(names, np.array(rows).mean(0)))}
