# the book's loop, a list added
def train_model(model, epochs):
    accs = []
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        acc = validate_epoch(model, valid_dl)
        print(acc, end=' ')
        accs.append(acc)
    return accs
