# Right: a comprehension over a helper in the same file.
def one_epoch(model, lr, params, dl, valid_dl):
    train_epoch(model, lr, params, dl)
    return validate_epoch(model, valid_dl)

def train_model(model, epochs, lr, params, dl, valid_dl):
    return [one_epoch(model, lr, params, dl, valid_dl) for epoch in range(epochs)]
