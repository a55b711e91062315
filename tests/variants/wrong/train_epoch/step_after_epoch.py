# one step after all batches
# mistake: step outside the loop over the batches
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
    for p in params:
        p.data -= lr * p.grad
        p.grad.zero_()
