# everything spelt out, prints a table
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls = dls
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        if callable(metrics):
            self.metrics = [metrics]
        else:
            self.metrics = metrics

    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        table = []
        print('epoch  train_loss  valid_loss')
        for epoch in range(epochs):
            n, tloss = 0, 0
            for xb, yb in self.dls.train:
                pred = self.model(xb)
                loss = self.loss_func(pred, yb)
                loss.backward()
                opt.step()
                opt.zero_grad()
                tloss = tloss + loss.detach()
                n = n + 1
            row = {}
            row['train_loss'] = tloss / n
            vloss, m = 0, 0
            results = [0 for metric in self.metrics]
            for xb, yb in self.dls.valid:
                with torch.no_grad():
                    pred = self.model(xb)
                    vloss = vloss + self.loss_func(pred, yb)
                    results = [r + metric(pred, yb) for r, metric in zip(results, self.metrics)]
                m = m + 1
            row['valid_loss'] = vloss / m
            for r, metric in zip(results, self.metrics):
                row[metric.__name__] = r / m
            print(epoch, row)
            table.append(row)
        return table
