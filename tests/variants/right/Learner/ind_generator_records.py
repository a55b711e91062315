# Right: records from a generator method, tensors in the records.
import torch

class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics=()):
        self.dls = dls
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        try:
            self.metrics = tuple(metrics)
        except TypeError:
            self.metrics = (metrics,)

    def _step(self, batch):
        x, y = batch
        loss = self.loss_func(self.model(x), y)
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()
        return loss.detach()

    def _judge(self, func):
        with torch.inference_mode():
            return torch.stack([func(self.model(x), y) for x, y in self.dls.valid]).mean()

    def _records(self, epochs):
        for _ in range(epochs):
            train_loss = torch.stack([self._step(b) for b in self.dls.train]).mean()
            yield {"train_loss": train_loss, "valid_loss": self._judge(self.loss_func),
                   **{m.__name__: self._judge(m) for m in self.metrics}}

    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        return list(self._records(epochs))
