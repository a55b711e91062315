# a yield makes it a generator that nobody runs
# mistake: generator function: never runs
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
        yield loss.item()
