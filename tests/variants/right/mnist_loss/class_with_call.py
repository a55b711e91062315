# an instance with __call__ and its own counter
class Loss:
    def __init__(self):
        self.calls = 0

    def __call__(self, predictions, targets):
        self.calls += 1
        conf = predictions.sigmoid()
        return (conf - targets.type_as(conf)).abs().mean()

mnist_loss = Loss()
