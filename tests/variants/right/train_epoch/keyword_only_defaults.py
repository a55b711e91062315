# keyword-only with defaults
def train_epoch(*, model, lr=1., params=None, dl=None, verbose=False):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        if verbose: print(loss.item())
        loss.backward()
        for p in (params or list(model.parameters())):
            p.data -= p.grad * lr
            p.grad = None
