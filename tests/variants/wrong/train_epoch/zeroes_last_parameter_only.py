# the clearing slipped out of the loop over the parameters
# mistake: only the last parameter's gradient is cleared
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
        p.grad.zero_()
