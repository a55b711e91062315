"""
title = "A tensor comes back, not a list"
diagnosis = "The accuracies are right, but they are packed into a tensor. A plain list of numbers is asked for."
hint = "Return the list itself."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return torch.tensor(accuracies)
