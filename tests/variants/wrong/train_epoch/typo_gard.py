# misspells grad
# mistake: AttributeError from a typo
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.gard
            p.grad.zero_()
