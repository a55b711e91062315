"""
title = "The sigmoid is missing, and the distances are absolute"
diagnosis = "You average how far the raw outputs are from the labels. An output of 8 for a 3 counts as a mistake of 7, although the model is only very sure, and right."
hint = "Bring the predictions into the range from 0 to 1 before anything else."
"""
def mnist_loss(predictions, targets):
    return (predictions - targets).abs().mean()
