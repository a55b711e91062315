# Wrong.
# mistake: swaps the two loaders, trains on the validation set
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for _ in range(epochs):
        train_epoch(model, lr, params, valid_dl)
        accs.append(validate_epoch(model, dl))
    return accs
