# keeps everything on the instance, fit delegates
class Learner:
    def __init__(self, *, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func, self.metrics = dls, model, opt_func, loss_func, metrics
    def all_metrics(self):
        return self.metrics if isinstance(self.metrics, list) else [self.metrics]
    def batches(self, dl):
        for self.xb, self.yb in dl:
            self.preds = self.model(self.xb)
            self.loss = self.loss_func(self.preds, self.yb)
            yield self.loss
    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        self.history = [self.epoch() for _ in range(epochs)]
        return self.history
    def epoch(self):
        losses = []
        for loss in self.batches(self.dls.train):
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
            losses.append(loss.item())
        record = {'train_loss': sum(losses) / len(losses), 'valid_loss': 0.}
        for m in self.all_metrics(): record[m.__name__] = 0.
        n = len(self.dls.valid)
        with torch.no_grad():
            for loss in self.batches(self.dls.valid):
                record['valid_loss'] += loss.item() / n
                for m in self.all_metrics():
                    record[m.__name__] += m(self.preds, self.yb).item() / n
        return record
