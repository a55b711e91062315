# sets a local name to None
# mistake: gradients not cleared: only a local name
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            grad = p.grad
            p.data -= lr * grad
            grad = None
