"""
title = "What train_epoch returns is taken for the accuracy"
diagnosis = "train_epoch changes the model and returns nothing of interest, so your list holds None. The accuracy comes from validate_epoch."
hint = "Two calls per epoch: one to learn, one to judge."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        accuracies.append(train_epoch(model, lr, params, dl))
    return accuracies
