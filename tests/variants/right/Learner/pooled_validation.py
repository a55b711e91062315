# validation in one piece
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics=None):
        vars(self).update(dls=dls, model=model, opt_func=opt_func, loss_func=loss_func)
        self.metrics = metrics if isinstance(metrics, list) else ([metrics] if metrics else [])
        self.history = []
    def fit(self, n_epoch, lr=1e-3):
        self.opt = self.opt_func(self.model.parameters(), lr=lr)
        for self.epoch in range(n_epoch):
            self.model.train()
            seen, total = 0, 0.
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward(); self.opt.step(); self.opt.zero_grad()
                total += loss.item() * len(yb); seen += len(yb)
            self.model.eval()
            x = torch.cat([xb for xb, _ in self.dls.valid]); y = torch.cat([yb for _, yb in self.dls.valid])
            with torch.no_grad(): preds = self.model(x)
            self.history.append(dict(epoch=self.epoch, train_loss=total/seen, valid_loss=self.loss_func(preds, y).item(),
                                     **{m.__name__: m(preds, y).item() for m in self.metrics}))
        return self.history
