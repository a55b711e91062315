# never clears
# mistake: gradients never cleared
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func = dls, model, opt_func, loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]
    def fit(self, epochs, lr):
        history = []
        opt = self.opt_func(self.model.parameters(), lr)
        for i in range(epochs):
            losses = []
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward()
                opt.step()
                losses.append(loss.item())
            with torch.no_grad():
                vals = [[f(self.model(xb), yb).item() for xb, yb in self.dls.valid] for f in [self.loss_func] + self.metrics]
            vals = [sum(v) / len(v) for v in vals]
            history.append({'train_loss': sum(losses)/len(losses), 'valid_loss': vals[0],
                            **{m.__name__: v for m, v in zip(self.metrics, vals[1:])}})
        return history
