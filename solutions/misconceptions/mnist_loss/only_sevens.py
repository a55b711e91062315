"""
title = "Only the 7s count"
diagnosis = "You average over the images with label 0 and leave the 3s out. A model that calls everything a 7 would be perfect."
hint = "What is the distance of a prediction for an image whose label is 1? It belongs in the same mean."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return predictions[targets == 0].mean()
