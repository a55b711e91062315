"""
title = "The model is never trained"
diagnosis = "The parameters end up where they started, and the accuracy stays the same: no epoch of training takes place."
hint = "Validation only looks. Which function makes the model learn?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
