"""
title = "A dictionary by epoch instead of a list"
diagnosis = "You return a dictionary with the epochs as keys. A list knows the order by itself."
hint = "Begin with an empty list and append to it."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = {}
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies[epoch] = validate_epoch(model, valid_dl)
    return accuracies
