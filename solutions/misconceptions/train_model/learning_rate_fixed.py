"""
title = "The learning rate is written down, not asked for"
diagnosis = "Whatever lr is handed in, your function trains with 1."
hint = "Use the argument."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, 1., params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
