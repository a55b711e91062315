# clears the gradients to None at the start of every batch
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        for p in params:
            p.grad = None
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data.sub_(lr * p.grad)
