# next with a sentinel and a walrus
def train_epoch(model, lr, params, dl):
    batches = iter(dl)
    while (batch := next(batches, None)) is not None:
        mnist_loss(model(batch[0]), batch[1]).backward()
        for p in params: p.data -= lr * p.grad; p.grad = None
