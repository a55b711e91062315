# a bare except hides that nothing works
# mistake: errors are swallowed, nothing is trained
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        try:
            mnist_loss(model(xb), yb).backward()
            for p in params:
                p -= lr * p.grad
                p.grad.zero_()
        except:
            pass
