# takes *args in the stub's order
def train_epoch(*args):
    model, lr, params, dl = args
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
