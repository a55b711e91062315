"""
title = "Differences with their sign instead of distances"
diagnosis = "You average targets minus confidences. For 3s that is right; for 7s it is negative, and in the mean they cancel: a model that calls everything a 3 gets the best loss of all."
hint = "A distance is never negative. What has to change for the images whose label is 0?"
"""
def mnist_loss(predictions, targets):
    return (targets - predictions.sigmoid()).mean()
