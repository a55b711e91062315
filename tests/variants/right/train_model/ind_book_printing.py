# Right: the book's loop that prints and also returns; globals lr, params, dl, valid_dl.
def train_model(model, epochs):
    accs = []
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        accs.append(validate_epoch(model, valid_dl))
        print(accs[-1], end=' ')
    return accs
