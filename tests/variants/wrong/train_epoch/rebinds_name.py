# p = p - ... makes a new tensor
# mistake: rebinding the name does not change the parameter
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            g = p.grad
            p = p - lr * g
            g.zero_()
