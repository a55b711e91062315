# torch.optim.SGD whatever opt_func is
# mistake: opt_func is not used
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.loss_func = dls, model, loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
    def fit(self, epochs, lr):
        opt = torch.optim.SGD(self.model.parameters(), lr=lr)
        out = []
        for i in range(epochs):
            t = []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                t.append(loss.item())
            with torch.no_grad():
                b = [(self.model(xb), yb) for xb, yb in self.dls.valid]
            row = {'train_loss': np.mean(t), 'valid_loss': np.mean([self.loss_func(p, y).item() for p, y in b])}
            for m in self.metrics: row[m.__name__] = np.mean([m(p, y).item() for p, y in b])
            out.append(row)
        return out
