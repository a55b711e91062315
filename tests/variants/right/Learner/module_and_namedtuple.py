# named tuples as records
from collections import namedtuple
from statistics import fmean
class Learner(torch.nn.Module):
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        super().__init__()
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = list(metrics) if hasattr(metrics, '__iter__') else [metrics]
        self.Row = namedtuple('Row', ['train_loss', 'valid_loss'] + [m.__name__ for m in self.metrics])
    def fit(self, epochs, lr):
        opt = self.opt_func(self.parameters(), lr)
        rows = []
        for _ in range(epochs):
            train = []
            for xb, yb in self.dls.train:
                opt.zero_grad()
                loss = self.loss_func(self.model(xb), yb)
                loss.backward()
                opt.step()
                train.append(loss.item())
            with torch.no_grad():
                scores = [[f(self.model(xb), yb).item() for f in [self.loss_func, *self.metrics]] for xb, yb in self.dls.valid]
            rows.append(self.Row(fmean(train), *map(fmean, zip(*scores))))
        return rows
