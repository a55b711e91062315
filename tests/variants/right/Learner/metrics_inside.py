# the metrics in a dict of their own
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.a = dls, model, opt_func, loss_func, metrics
    def fit(self, epochs, lr):
        dls, model, opt_func, loss_func, metrics = self.a
        metrics = metrics if type(metrics) == list else [metrics]
        opt = opt_func(model.parameters(), lr)
        def mean(f): return torch.tensor([f(model(xb), yb) for xb, yb in dls.valid]).mean().item()
        log = []
        for _ in range(epochs):
            losses = []
            for xb, yb in dls.train:
                loss = loss_func(model(xb), yb)
                loss.backward()
                opt.step()
                opt.zero_grad()
                losses.append(loss.item())
            with torch.no_grad():
                log += [{'train_loss': np.mean(losses), 'valid_loss': mean(loss_func), 'metrics': {m.__name__: mean(m) for m in metrics}}]
        return log
