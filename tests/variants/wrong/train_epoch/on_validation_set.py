# trains on valid_dl
# mistake: trains on the validation set
def train_epoch(model, lr, params, dl):
    for xb, yb in valid_dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
