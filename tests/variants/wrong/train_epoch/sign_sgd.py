# steps by the sign
# mistake: sign of the gradient instead of the gradient
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad.sign()
            p.grad.zero_()
