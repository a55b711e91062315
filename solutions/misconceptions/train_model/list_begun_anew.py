"""
title = "The list is begun anew in every epoch"
diagnosis = "The empty list is made inside the loop, so that each epoch throws away the accuracies before it. One number is left at the end."
hint = "What should happen once, and what once per epoch?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    for epoch in range(epochs):
        accuracies = []
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
