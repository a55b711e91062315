# clears the gradients after the epoch only
# mistake: gradients accumulate within the epoch
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
    for p in params:
        p.grad.zero_()
