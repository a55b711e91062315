# unpacks yb, xb
# mistake: xb and yb swapped
def train_epoch(model, lr, params, dl):
    for yb, xb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
