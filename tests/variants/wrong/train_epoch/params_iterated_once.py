# loops over the parameters before the batches
# mistake: loops nested the wrong way round
def train_epoch(model, lr, params, dl):
    for p in params:
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
            p.data -= lr * p.grad
            p.grad.zero_()
