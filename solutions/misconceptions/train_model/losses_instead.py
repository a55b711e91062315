"""
title = "Losses instead of accuracies"
diagnosis = "Your list holds the mean loss on the validation set. What is asked for is the accuracy that validate_epoch returns."
hint = "The loss is for the machine, the accuracy for people."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        train_epoch(model, lr, params, dl)
        losses = [mnist_loss(model(xb), yb).item() for xb, yb in valid_dl]
        accuracies.append(round(sum(losses) / len(losses), 4))
    return accuracies
