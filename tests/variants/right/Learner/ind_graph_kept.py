# Right: losses kept as tensors with their graph, mixed weights, optimizer with keyword lr.
import torch

class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls = dls
        self.model = model
        self.opt_func = opt_func
        self.loss_func = loss_func
        self.metrics = metrics if type(metrics) is list else [metrics]
        self.history = None

    def fit(self, n_epochs, learning_rate):
        optimizer = self.opt_func(self.model.parameters(), lr=learning_rate)
        self.history = []
        for _ in range(n_epochs):
            train_losses = []
            for x, y in self.dls.train:
                optimizer.zero_grad()
                loss = self.loss_func(self.model(x), y)
                loss.backward()
                optimizer.step()
                train_losses.append(loss)
            row = {"train_loss": torch.stack(train_losses).mean()}
            with torch.no_grad():
                outs = [self.model(x) for x, _ in self.dls.valid]
                ys = [y for _, y in self.dls.valid]
            p, y = torch.cat(outs), torch.cat(ys)
            row["valid_loss"] = self.loss_func(p, y)
            for metric in self.metrics:
                row[metric.__name__] = metric(p, y)
            self.history += [row]
        return self.history
