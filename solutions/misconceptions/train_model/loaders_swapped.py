"""
title = "The two loaders are swapped"
diagnosis = "You train on valid_dl and validate on dl."
hint = "Which one is for learning, which one for judging?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, valid_dl)
        accuracies.append(validate_epoch(model, dl))
    return accuracies
