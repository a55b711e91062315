"""
title = "A list of zeros that is filled"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accs = [0.0] * epochs
    for i in range(epochs):
        train_epoch(model, lr, params, dl)
        accs[i] = validate_epoch(model, valid_dl)
    return accs
