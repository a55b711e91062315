# Wrong: lazy, does next to nothing.
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.n = 0
    def fit(self, epochs, lr):
        return [{'train_loss': 1.0, 'valid_loss': 1.0} for _ in range(epochs)]
