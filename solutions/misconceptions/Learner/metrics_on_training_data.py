"""
title = "The metrics are taken on the training batches"
diagnosis = "The losses are right, but the metrics are computed while the model is trained, on the training batches. They should judge it on the validation set, after the epoch."
hint = "In which of the two loops does the metric stand?"
"""
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func = dls, model, opt_func
        self.loss_func = loss_func
        self.metrics = metrics if isinstance(metrics, list) else [metrics]

    def train(self):
        losses = []
        self.scores = [0.0] * len(self.metrics)
        for xb, yb in self.dls.train:
            preds = self.model(xb)
            loss = self.loss_func(preds, yb)
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
            losses.append(loss.item())
            for k, metric in enumerate(self.metrics):
                self.scores[k] += metric(preds, yb).item() / len(self.dls.train)
        return sum(losses) / len(losses)

    def validate(self):
        sums = [0.0] * (1 + len(self.metrics))
        with torch.no_grad():
            for xb, yb in self.dls.valid:
                preds = self.model(xb)
                sums[0] += self.loss_func(preds, yb).item()
                for k, metric in enumerate(self.metrics):
                    sums[k + 1] += metric(preds, yb).item()
        return [s / len(self.dls.valid) for s in sums]

    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        records = []
        for epoch in range(epochs):
            train_loss = self.train()
            values = self.validate()
            record = {'train_loss': train_loss, 'valid_loss': values[0]}
            for metric, value in zip(self.metrics, self.scores):
                record[metric.__name__] = value
            records.append(record)
        return records
