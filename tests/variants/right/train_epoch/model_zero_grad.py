# model.zero_grad() at the top of each batch
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        model.zero_grad()
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        with torch.no_grad():
            for p in params:
                p -= p.grad * lr
