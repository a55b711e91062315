# sums the training loss, last batch's metric
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        out = []
        for i in range(epochs):
            row = {'train_loss': 0., 'valid_loss': 0.}
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                row['train_loss'] += loss.item()
            with torch.no_grad():
                for xb, yb in self.dls.valid:
                    p = self.model(xb)
                    row['valid_loss'] += self.loss_func(p, yb).item()
                    for m in self.metrics: row[m.__name__] = m(p, yb).item()
            out.append(row)
        return out
