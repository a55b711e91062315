"""
title = "Squared distances of the raw outputs"
diagnosis = "You compute the mean squared error, and without the sigmoid: an output of 8 for a 3 counts as a mistake of 49, although the model is only very sure, and right."
hint = "Two things: the outputs have to be brought into the range from 0 to 1, and the distance is wanted, not its square."
"""
def mnist_loss(predictions, targets):
    return ((predictions - targets)**2).mean()
