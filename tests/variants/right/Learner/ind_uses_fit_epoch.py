# Right: helper functions in the same file, numpy means, keyword-only constructor.
import numpy as np
import torch

def fit_epoch(model, opt, dl, loss_func):
    losses = []
    for xb, yb in dl:
        loss = loss_func(model(xb), yb)
        losses.append(loss.item())
        loss.backward()
        opt.step()
        opt.zero_grad()
    return np.mean(losses)

@torch.no_grad()
def average(func, model, dl):
    return np.mean([func(model(xb), yb).item() for xb, yb in dl])

class Learner:
    def __init__(self, *, dls, model, opt_func, loss_func, metrics):
        self.__dict__.update(locals())

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        metrics = self.metrics if isinstance(self.metrics, (list, tuple)) else [self.metrics]
        out = []
        for _ in range(epochs):
            rec = dict(train_loss=float(fit_epoch(self.model, opt, self.dls.train, self.loss_func)))
            rec["valid_loss"] = float(average(self.loss_func, self.model, self.dls.valid))
            for m in metrics:
                rec[m.__name__] = float(average(m, self.model, self.dls.valid))
            out.append(rec)
        return out
