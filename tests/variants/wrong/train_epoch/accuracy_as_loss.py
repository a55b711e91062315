# differentiates the accuracy
# mistake: accuracy as loss, no gradient
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = 1 - ((model(xb) > 0) == yb).float().mean()
        loss.backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
