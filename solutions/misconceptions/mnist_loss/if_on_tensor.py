"""
title = "An if on a whole tensor"
diagnosis = "targets == 1 gives one True or False per image, and Python's if can decide on one only: PyTorch raises 'Boolean value of Tensor with more than one value is ambiguous'."
hint = "You need an 'if' that decides for each element by itself. PyTorch has a function that takes a condition and two tensors."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    if targets == 1:
        loss = 1 - predictions
    else:
        loss = predictions
    return loss.mean()
