# one step per image
# mistake: one step per image instead of per batch
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for x, y in zip(xb, yb):
            mnist_loss(model(x), y).backward()
            for p in params:
                p.data -= lr * p.grad
                p.grad.zero_()
