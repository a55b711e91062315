# p.copy_ of the new value under no_grad
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        with torch.no_grad():
            for p in params:
                new = p - lr * p.grad
                p.copy_(new)
                p.grad = None
