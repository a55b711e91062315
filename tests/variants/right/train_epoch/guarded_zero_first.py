# zeroes at the start of every batch, where there is a gradient already
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for p in params:
            if p.grad is not None:
                p.grad.zero_()
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data = p.data - lr * p.grad.data
