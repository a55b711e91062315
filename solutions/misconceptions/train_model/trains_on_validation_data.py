"""
title = "Trained on the validation data"
diagnosis = "train_epoch gets valid_dl. The validation images must stay unseen, or nothing is left to judge the model by."
hint = "Two loaders are handed to you. Which one is for training?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, valid_dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
