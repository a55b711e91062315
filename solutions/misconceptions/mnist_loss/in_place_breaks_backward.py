"""
title = "Written into the sigmoid's result"
diagnosis = "The value is right, but backward() fails: you overwrite entries of the sigmoid's output, and PyTorch needs exactly those numbers to compute the gradient."
hint = "Leave the confidences as they are, and put the distances into a new tensor."
"""
def mnist_loss(predictions, targets):
    distance = predictions.sigmoid()
    distance[targets == 1] = 1 - distance[targets == 1]
    return distance.mean()
