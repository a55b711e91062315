"""
title = "Validation with a graph nobody uses"
loses = ["validates without graph"]
"""
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.train_dl, self.valid_dl = dls.train, dls.valid
        self.model, self.opt_func, self.loss_func = model, opt_func, loss_func
        self.metrics = [metrics] if callable(metrics) else list(metrics)

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        return [self.one_epoch(opt) for _ in range(epochs)]

    def one_epoch(self, opt):
        train = []
        for xb, yb in self.train_dl:
            loss = self.loss_func(self.model(xb), yb)
            loss.backward()
            opt.step()
            opt.zero_grad()
            train.append(loss.detach())
        record = {'train_loss': torch.stack(train).mean().item()}
        record['valid_loss'] = self.mean(self.loss_func)
        for metric in self.metrics:
            record[metric.__name__] = self.mean(metric)
        return record

    def mean(self, function):
        return torch.stack([function(self.model(xb), yb) for xb, yb in self.valid_dl]).mean().item()
