"""
title = "Arithmetic with the labels as switches"
"""
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    return (targets * (1 - p) + (1 - targets) * p).mean()
