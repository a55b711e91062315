# recursion over the epochs
def train_model(model, epochs, lr, params, dl, valid_dl):
    if epochs == 0:
        return []
    train_epoch(model, lr, params, dl)
    return [validate_epoch(model, valid_dl)] + train_model(model, epochs - 1, lr, params, dl, valid_dl)
