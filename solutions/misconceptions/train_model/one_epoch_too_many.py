"""
title = "One epoch too many"
diagnosis = "The loop runs epochs + 1 times."
hint = "range(n) begins with 0 and has n items."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs + 1):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
