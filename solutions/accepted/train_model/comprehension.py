"""
title = "A comprehension with a helper"
"""
def _one(model, lr, params, dl, valid_dl):
    train_epoch(model, lr, params, dl)
    return validate_epoch(model, valid_dl)


def train_model(model, epochs, lr, params, dl, valid_dl):
    return [_one(model, lr, params, dl, valid_dl) for _ in range(epochs)]
