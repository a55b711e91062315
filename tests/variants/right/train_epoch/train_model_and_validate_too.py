# several other functions of the chapter, train_epoch in the middle
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb)
    loss.backward()
    return loss
def batch_accuracy(xb, yb): return ((xb.sigmoid() > 0.5) == yb).float().mean()
def validate_epoch(model): return round(torch.stack([batch_accuracy(model(xb), yb) for xb, yb in valid_dl]).mean().item(), 4)
def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        calc_grad(xb, yb, model)
        with torch.no_grad():
            for p in params:
                p -= p.grad * lr
                p.grad.zero_()
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        accs.append(validate_epoch(model))
    return accs
