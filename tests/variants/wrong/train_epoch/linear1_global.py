# calls linear1 instead of the model
# mistake: NameError: another model than the parameter
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(linear1(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
