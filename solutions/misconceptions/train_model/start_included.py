"""
title = "The accuracy before the training is in the list, too"
diagnosis = "Your list begins with the accuracy of the untrained model, and so has one item too many."
hint = "One item per epoch, each taken after it."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    accuracies.append(validate_epoch(model, valid_dl))
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
