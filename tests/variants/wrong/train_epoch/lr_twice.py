# the learning rate twice
# mistake: learning rate applied twice
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        (mnist_loss(model(xb), yb) * lr).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
