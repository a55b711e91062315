# Right: an exported notebook in which fastai is missing and the training cell fails; Learner with partial and lambdas.
from fastai.vision.all import *
import torch
from statistics import fmean
dls = DataLoaders(dl, valid_dl)
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls = dls; self.model = model; self.opt_func = opt_func; self.loss_func = loss_func
        self.metrics = [*metrics] if hasattr(metrics, '__iter__') else [metrics]
    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        def train_one(xb, yb):
            opt.zero_grad()
            l = self.loss_func(self.model(xb), yb); l.backward(); opt.step()
            return l.item()
        ev = lambda f: fmean(f(self.model(xb), yb).item() for xb, yb in self.dls[1])
        recs = []
        for e in range(epochs):
            tl = fmean(train_one(*b) for b in self.dls[0])
            with torch.no_grad():
                recs.append({'train_loss': tl, 'valid_loss': ev(self.loss_func)} | {m.__name__: ev(m) for m in self.metrics})
            print(e, *recs[-1].values())
        return recs
learn = Learner(dls, nn.Linear(28*28,1), opt_func=SGD, loss_func=mnist_loss, metrics=batch_accuracy)
learn.fit(10, lr=lr)
