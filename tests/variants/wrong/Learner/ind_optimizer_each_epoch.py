# Wrong.
# mistake: makes a new optimizer in each epoch
import torch
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, (list, tuple)) else [metrics]
    def fit(self, epochs, lr):
        history = []
        for _ in range(epochs):
            opt = self.opt_func(self.model.parameters(), lr)
            losses = []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); opt.step(); opt.zero_grad()
                losses.append(loss.item())
            rec = {"train_loss": sum(losses) / len(losses)}
            with torch.no_grad():
                for f, name in [(self.loss_func, "valid_loss")] + [(m, m.__name__) for m in self.metrics]:
                    vals = [float(f(self.model(x), y)) for x, y in self.dls.valid]
                    rec[name] = sum(vals) / len(vals)
            history.append(rec)
        return history
