"""
title = "All training first, then the accuracies"
diagnosis = "First all the epochs are trained, then the finished model is judged again and again: your list repeats the last accuracy."
hint = "Each accuracy belongs right after its own epoch."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
    for epoch in range(epochs):
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
