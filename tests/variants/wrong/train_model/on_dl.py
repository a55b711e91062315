# accuracy on the training data
# mistake: validates on training data
def train_model(model, epochs, lr, params, dl, valid_dl):
    return [(train_epoch(model, lr, params, dl), validate_epoch(model, dl))[1] for _ in range(epochs)]
