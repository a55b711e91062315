# squeezes the labels
# mistake: shapes [n,1] and [n] broadcast to [n,n]
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb.squeeze()).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
