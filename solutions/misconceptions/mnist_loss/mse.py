"""
title = "Squared distances"
diagnosis = "You compute the mean squared error of the confidences. Squaring makes every distance between 0 and 1 smaller, so your loss is too small."
hint = "The distance itself is wanted, not its square."
"""
def mnist_loss(predictions, targets):
    return ((predictions.sigmoid() - targets)**2).mean()
