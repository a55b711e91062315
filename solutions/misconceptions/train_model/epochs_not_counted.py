"""
title = "A number cannot be walked through"
diagnosis = "epochs is a number, and a for loop needs something with items."
hint = "range(...) turns a number into something to walk through."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in epochs:
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
