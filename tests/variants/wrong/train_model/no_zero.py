# its own loop never clears the gradients
# mistake: gradients are never cleared
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for epoch in range(epochs):
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
            for p in params:
                p.data -= lr * p.grad
        accs.append(validate_epoch(model, valid_dl))
    return accs
