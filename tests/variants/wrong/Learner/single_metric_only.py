# calls metrics as one function
# mistake: a list of metrics is not accepted
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func, self.metrics = dls, model, opt_func, loss_func, metrics
    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        out = []
        for i in range(epochs):
            t, v, m = [], [], []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                t.append(loss.item())
            for xb, yb in self.dls.valid:
                preds = self.model(xb)
                v.append(self.loss_func(preds, yb).item())
                m.append(self.metrics(preds, yb).item())
            out.append({'train_loss': np.mean(t), 'valid_loss': np.mean(v), self.metrics.__name__: np.mean(m)})
        return out
