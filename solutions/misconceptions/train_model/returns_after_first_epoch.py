"""
title = "Returns after the first epoch"
diagnosis = "The return stands inside the loop, so the function ends after a single epoch, however many were asked for."
hint = "Look at the indentation of return."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
        return accuracies
