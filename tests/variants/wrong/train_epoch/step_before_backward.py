# steps before backward, by the gradient of the batch before
# mistake: step before backward
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for p in params:
            if p.grad is not None:
                p.data -= lr * p.grad
                p.grad = None
        mnist_loss(model(xb), yb).backward()
