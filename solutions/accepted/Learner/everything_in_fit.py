"""
title = "One long fit, the records also kept"
"""
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls = dls
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        if not isinstance(metrics, (list, tuple)):
            metrics = [metrics]
        self.metrics = metrics

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr=lr)
        self.history = []
        for epoch in range(epochs):
            self.model.train()
            train_losses = []
            for xb, yb in self.dls.train:
                opt.zero_grad()
                loss = self.loss_func(self.model(xb), yb)
                loss.backward()
                opt.step()
                train_losses.append(loss.item())
            self.model.eval()
            valid_losses, scores = [], {m.__name__: [] for m in self.metrics}
            with torch.no_grad():
                for xb, yb in self.dls.valid:
                    preds = self.model(xb)
                    valid_losses.append(self.loss_func(preds, yb).item())
                    for m in self.metrics:
                        scores[m.__name__].append(m(preds, yb).item())
            row = {'epoch': epoch, 'train_loss': np.mean(train_losses), 'valid_loss': np.mean(valid_losses)}
            row |= {name: np.mean(values) for name, values in scores.items()}
            self.history.append(row)
            print(row)
        return self.history
