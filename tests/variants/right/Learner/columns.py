# one dict of lists, as Keras keeps it
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.tdl, self.vdl = dls
        self.m, self.of, self.lf = model, opt_func, loss_func
        self.ms = metrics if isinstance(metrics, list) else [metrics]
    def fit(self, epochs, lr):
        o = self.of(self.m.parameters(), lr)
        h = {'train_loss': [], 'valid_loss': []} | {f.__name__: [] for f in self.ms}
        for _ in range(epochs):
            ls = []
            for x, y in self.tdl:
                l = self.lf(self.m(x), y); l.backward(); o.step(); o.zero_grad(); ls.append(l.item())
            h['train_loss'].append(sum(ls)/len(ls))
            with torch.no_grad():
                b = [(self.m(x), y) for x, y in self.vdl]
                for name, f in [('valid_loss', self.lf)] + [(f.__name__, f) for f in self.ms]:
                    h[name].append(sum(f(p, y) for p, y in b) / len(b))
        self.history = h
        return h
