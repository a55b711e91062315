"""
title = "The gradients are never cleared"
diagnosis = "Your own loop over the batches never clears the gradients. The first step is right, every later one uses the sum of all gradients so far."
hint = "backward() adds to what it finds in .grad. Or call train_epoch, which takes care of that."
"""
def train_model(model, epochs, lr, params, dl, valid_dl):
    accuracies = []
    for epoch in range(epochs):
        for xb, yb in dl:
            mnist_loss(model(xb), yb).backward()
            for p in params:
                p.data -= lr * p.grad
        accuracies.append(validate_epoch(model, valid_dl))
    return accuracies
