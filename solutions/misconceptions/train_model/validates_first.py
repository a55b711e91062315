"""
title = "Validates before it trains"
diagnosis = "Each accuracy is taken before its epoch: the first one is that of the untrained model, and the last epoch is never judged."
hint = "Swap two lines."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        accuracies.append(validate_epoch(model, valid_dl))
        train_epoch(model, lr, params, dl)
    return accuracies
