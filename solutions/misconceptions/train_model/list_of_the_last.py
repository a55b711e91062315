"""
title = "The list holds the last accuracy only"
diagnosis = "However many epochs there are, your list has one item. Either the empty list is made inside the loop, so that every epoch throws away the accuracies before it, or validation stands behind the loop."
hint = "What should happen once, and what once per epoch?"
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    for epoch in range(epochs):
        accuracies = []
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
