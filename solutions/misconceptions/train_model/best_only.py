"""
title = "The best accuracy so far, not each epoch's own"
diagnosis = "Your list never falls: it repeats the best accuracy until there is a better one. An epoch that makes things worse should show."
hint = "Append what validate_epoch returns, as it is."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    best = 0.0
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        best = max(best, validate_epoch(model, valid_dl))
        accuracies.append(best)
    return accuracies
