# one function for both, and it always steps
# mistake: trains during validation
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
    def epoch(self, dl):
        rows = []
        for xb, yb in dl:
            p = self.model(xb)
            loss = self.loss_func(p, yb)
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
            rows.append([loss.item()] + [m(p, yb).item() for m in self.metrics])
        return torch.tensor(rows).mean(0).tolist()
    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        self.history = []
        for _ in range(epochs):
            t = self.epoch(self.dls.train)
            v = self.epoch(self.dls.valid)
            self.history.append({'train_loss': t[0], 'valid_loss': v[0]} | {m.__name__: x for m, x in zip(self.metrics, v[1:])})
        return self.history
