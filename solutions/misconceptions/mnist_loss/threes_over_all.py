"""
title = "The 7s count as perfect"
diagnosis = "You add up the distances of the 3s and divide by the number of all images; for a 7 your distance is always 0. A model that calls everything a 3 would be perfect."
hint = "What is the distance of a prediction for an image whose label is 0?"
"""
def mnist_loss(predictions, targets):
    return ((1 - predictions.sigmoid()) * targets).mean()
