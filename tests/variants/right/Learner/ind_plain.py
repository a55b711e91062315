# Right: plain and compact.
import torch

class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = list(metrics) if isinstance(metrics, (list, tuple)) else [metrics]

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        history = []
        for _ in range(epochs):
            losses = []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward()
                opt.step()
                opt.zero_grad()
                losses.append(loss.item())
            record = {"train_loss": sum(losses) / len(losses)}
            with torch.no_grad():
                preds = [(self.model(xb), yb) for xb, yb in self.dls.valid]
                record["valid_loss"] = torch.stack([self.loss_func(p, y) for p, y in preds]).mean().item()
                for m in self.metrics:
                    record[m.__name__] = torch.stack([m(p, y).float() for p, y in preds]).mean().item()
            history.append(record)
        return history
