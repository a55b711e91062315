"""
title = "Each accuracy comes with the number of its epoch"
diagnosis = "The items of your list are pairs. One number per epoch is asked for."
hint = "Put only the accuracy into the list."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append((epoch, validate_epoch(model, valid_dl)))
    return accuracies
