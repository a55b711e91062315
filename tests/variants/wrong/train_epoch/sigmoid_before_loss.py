# applies a sigmoid before the loss, which applies one itself
# mistake: sigmoid applied twice
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        preds = model(xb).sigmoid()
        mnist_loss(preds, yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
