"""
title = "The 3s count as perfect"
diagnosis = "You add up the distances of the 7s and divide by the number of all images; for a 3 your distance is always 0. A model that calls everything a 7 would be perfect."
hint = "What is the distance of a prediction for an image whose label is 1?"
"""
def mnist_loss(predictions, targets):
    return (predictions.sigmoid() * (1 - targets)).mean()
