# the learning rate is missing
# mistake: learning rate missing
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= p.grad
            p.grad.zero_()
