# misspells the loss
# mistake: NameError from a typo
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = minst_loss(model(xb), yb)
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
