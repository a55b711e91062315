# tqdm where it is installed
try:
    from tqdm.auto import tqdm
except Exception:
    def tqdm(x, **kw): return x

def train_epoch(model, lr, params, dl):
    bar = tqdm(dl, desc="train")
    for xb, yb in bar:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
