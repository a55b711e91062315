# Wrong.
# mistake: validates only once after all epochs
def train_model(model, epochs, lr, params, dl, valid_dl):
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
    return [validate_epoch(model, valid_dl)]
