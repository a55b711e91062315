"""
title = "Averages weighted by the size of the batches, other names"
"""
class Learner:
    def __init__(self, loaders, net, make_optimizer, criterion, metrics):
        self.loaders, self.net = loaders, net
        self.make_optimizer, self.criterion = make_optimizer, criterion
        self.metrics = metrics if isinstance(metrics, list) else [metrics]

    def _epoch(self, loader, optimizer=None):
        sums, count = {}, 0
        for x, y in loader:
            out = self.net(x)
            loss = self.criterion(out, y)
            if optimizer:
                loss.backward()
                optimizer.step()
                optimizer.zero_grad()
            values = {'loss': loss} | {m.__name__: m(out, y) for m in self.metrics}
            for name, value in values.items():
                sums[name] = sums.get(name, 0.) + float(value) * len(x)
            count += len(x)
        return {name: total / count for name, total in sums.items()}

    def fit(self, n_epochs, learning_rate):
        optimizer = self.make_optimizer(self.net.parameters(), learning_rate)
        rows = []
        for _ in range(n_epochs):
            train = self._epoch(self.loaders.train, optimizer)
            with torch.no_grad():
                valid = self._epoch(self.loaders.valid)
            rows.append({'train_loss': train.pop('loss'), 'valid_loss': valid.pop('loss'), **valid})
        return rows
