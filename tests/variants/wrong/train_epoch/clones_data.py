# updates a clone of the data
# mistake: changes a clone
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            w = p.detach().clone()
            w -= lr * p.grad
            p.grad.zero_()
