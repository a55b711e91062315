"""
title = "Nothing is returned"
diagnosis = "The model is trained and the accuracies may be printed, but the function ends without handing them back: the caller gets None."
hint = "Collect the accuracies in a list, and return it after the loop."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        print(validate_epoch(model, valid_dl), end=' ')
