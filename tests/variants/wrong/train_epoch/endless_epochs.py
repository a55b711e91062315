# trains until the loss is zero, which it never is
# mistake: endless loop
def train_epoch(model, lr, params, dl):
    loss = 1
    while loss > 0:
        for xb, yb in dl:
            l = mnist_loss(model(xb), yb)
            l.backward()
            for p in params:
                p.data -= lr * p.grad
                p.grad.zero_()
            loss = loss + l.item()
