# clears after backward and before the step
# mistake: gradients cleared before the step
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.grad.zero_()
            p.data -= lr * p.grad
