"""
title = "Only the 3s count"
diagnosis = "You average over the images with label 1 and leave the 7s out. A model that calls everything a 3 would be perfect."
hint = "What is the distance of a prediction for an image whose label is 0? It belongs in the same mean."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return (1 - predictions[targets == 1]).mean()
