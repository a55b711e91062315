"""
title = "Validated on the training data"
diagnosis = "validate_epoch gets dl, the batches that the model learns from. How well it does on those says little about new images."
hint = "Two loaders are handed to you. Which one is for validation?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, dl))
    return accuracies
