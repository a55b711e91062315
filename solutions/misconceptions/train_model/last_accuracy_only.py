"""
title = "Only the last accuracy comes back"
diagnosis = "You return a single number, the accuracy after the last epoch. A list is asked for, with one accuracy per epoch: how it rises is what one wants to see."
hint = "Where could the accuracies of the earlier epochs be kept?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracy = validate_epoch(model, valid_dl)
    return accuracy
