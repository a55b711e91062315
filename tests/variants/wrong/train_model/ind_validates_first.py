# Wrong.
# mistake: validates before it trains
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = []
    for i in range(epochs):
        accs.append(validate_epoch(model, valid_dl))
        train_epoch(model, lr, params, dl)
    return accs
