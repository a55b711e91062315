"""
title = "One epoch too few"
diagnosis = "range(1, epochs) has epochs - 1 items: the last epoch is missing."
hint = "range ends before its second number."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(1, epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
