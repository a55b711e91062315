# an own loss under another name, with float labels
def _loss(p, t):
    return (p.sigmoid() - t.float()).abs().mean()

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        _loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad = None
