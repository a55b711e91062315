# no step at all
# mistake: step missing
def train_epoch(model, lr, params, dl):
    losses = []
    for xb, yb in dl:
        loss = mnist_loss(model(xb), yb)
        loss.backward()
        losses.append(loss.item())
        for p in params:
            p.grad.zero_()
    return losses
