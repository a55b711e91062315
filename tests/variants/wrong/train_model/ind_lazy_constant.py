# Wrong: lazy, does next to nothing.
def train_model(model, epochs, lr, params, dl, valid_dl):
    return [1.0] * epochs
