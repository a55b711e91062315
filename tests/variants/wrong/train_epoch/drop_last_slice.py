# leaves the last batch out by a slice
# mistake: last batch left out (off by one)
def train_epoch(model, lr, params, dl):
    for xb, yb in list(dl)[:-1]:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
