# iter, next and StopIteration
def train_epoch(model, lr, params, dl):
    it = iter(dl)
    while True:
        try:
            xb, yb = next(it)
        except StopIteration:
            break
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
