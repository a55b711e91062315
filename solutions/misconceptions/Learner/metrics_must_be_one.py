"""
title = "A list of metrics is not accepted"
diagnosis = "You call metrics as a function. It may also be a list of functions, and a list cannot be called."
hint = "Make a list of it in __init__ when it is not one, and loop over it."
"""
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func = dls, model, opt_func
        self.loss_func = loss_func
        self.metrics = metrics

    def train(self):
        losses = []
        for xb, yb in self.dls.train:
            loss = self.loss_func(self.model(xb), yb)
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
            losses.append(loss.item())
        return sum(losses) / len(losses)

    def validate(self):
        sums = [0.0, 0.0]
        with torch.no_grad():
            for xb, yb in self.dls.valid:
                preds = self.model(xb)
                sums[0] += self.loss_func(preds, yb).item()
                sums[1] += self.metrics(preds, yb).item()
        return [s / len(self.dls.valid) for s in sums]

    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        records = []
        for epoch in range(epochs):
            train_loss = self.train()
            values = self.validate()
            record = {'train_loss': train_loss, 'valid_loss': values[0], self.metrics.__name__: values[1]}
            records.append(record)
        return records
