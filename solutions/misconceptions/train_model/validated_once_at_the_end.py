"""
title = "Validated once, after all the epochs"
diagnosis = "The training is right, but validation stands behind the loop: your list holds one accuracy instead of one per epoch."
hint = "Look at the indentation of the line that validates."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
    accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
