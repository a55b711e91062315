# calls train_epoch with another order of arguments
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for epoch in range(epochs):
        train_epoch(model, dl, params, lr)
        accs.append(validate_epoch(model, valid_dl))
    return accs

def train_epoch(model, lr, params, dl):
    for xb, yb in dl:
        mnist_loss(model(xb), yb).backward()
        for p in params:
            p.data -= lr * p.grad
            p.grad.zero_()
