# skips the last, smaller batch
# mistake: last batch left out
def train_epoch(model, lr, params, dl):
    size = None
    for xb, yb in dl:
        size = size or len(xb)
        if len(xb) < size:
            continue
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
