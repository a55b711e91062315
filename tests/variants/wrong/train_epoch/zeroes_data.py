# zeroes the parameters instead of their gradients
# mistake: clears the parameters instead of the gradients
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.data.zero_()
