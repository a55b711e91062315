# takes model and **kwargs
def train_epoch(model, **kwargs):
    lr, params, dl = kwargs["lr"], kwargs["params"], kwargs["dl"]
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
