# backward is missing
# mistake: backward missing
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
