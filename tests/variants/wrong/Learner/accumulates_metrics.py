# sums over all epochs
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
        self.v = []
    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        out = []
        for i in range(epochs):
            t = []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                t.append(loss.item())
            with torch.no_grad():
                for xb, yb in self.dls.valid:
                    p = self.model(xb)
                    self.v.append([self.loss_func(p, yb).item()] + [m(p, yb).item() for m in self.metrics])
            v = np.mean(self.v, axis=0).tolist()
            out.append({'train_loss': np.mean(t), 'valid_loss': v[0]} | {m.__name__: x for m, x in zip(self.metrics, v[1:])})
        return out
