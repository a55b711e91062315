# trains, prints, returns nothing
# mistake: nothing is recorded
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls, self.model, self.opt_func, self.loss_func, self.metrics = dls, model, opt_func, loss_func, metrics
    def fit(self, epochs, lr):
        opt = self.opt_func(self.model.parameters(), lr)
        for i in range(epochs):
            for xb, yb in self.dls.train:
                loss = self.loss_func(self.model(xb), yb)
                loss.backward()
                opt.step()
                opt.zero_grad()
            print(i, loss.item())
