"""
title = "The learning rate changes from epoch to epoch"
diagnosis = "The first epoch is right, then you make the learning rate smaller. That can be a good idea, but the task says lr for all of them."
hint = "Hand lr on as it came."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr / (epoch + 1), params, dl)
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
