# backward of a Python float
# mistake: item() before backward
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb).item()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
