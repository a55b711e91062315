"""
title = "Other names, a while loop"
"""
def train_model(net, n_epochs, learning_rate, weights, train_loader, val_loader):
    result = []
    while len(result) < n_epochs:
        train_epoch(net, learning_rate, weights, train_loader)
        result.append(validate_epoch(net, val_loader))
    return result
