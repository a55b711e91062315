"""
title = "The model starts over in every epoch"
diagnosis = "At the beginning of each epoch you set the parameters back (here: to where they started), so that no epoch builds on the one before."
hint = "Initialising is done once, and by the caller."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    start = [p.detach().clone() for p in params]
    for epoch in range(epochs):
        for p, s in zip(params, start):
            p.data.copy_(s)
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
