"""
title = "Too many epochs: one loop inside another"
diagnosis = "Epoch k trains k times: there is a loop over epochs inside the loop over epochs (or train_epoch is called once too often)."
hint = "One call of train_epoch per epoch."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        for _ in range(epoch + 1):
            train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
