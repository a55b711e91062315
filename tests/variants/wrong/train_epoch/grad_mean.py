# steps by the mean of the gradient
# mistake: mean of the gradient instead of the gradient
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad.mean()
            p.grad.zero_()
