"""
title = "Differences with their sign instead of distances (confidence minus label)"
diagnosis = "You average confidences minus targets. For 7s that is right; for 3s it is negative, and in the mean they cancel: a model that calls everything a 7 gets the best loss of all."
hint = "A distance is never negative. What has to change for the images whose label is 1?"
"""
def mnist_loss(predictions, targets):
    return (predictions.sigmoid() - targets).mean()
