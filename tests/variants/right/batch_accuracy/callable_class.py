# an instance with __call__ that remembers all batches
class Accuracy:
    def __init__(self):
        self.history = []
    def __call__(self, xb, yb):
        acc = ((xb.sigmoid() > 0.5) == yb).float().mean()
        self.history.append(acc)
        return acc
batch_accuracy = Accuracy()
