"""
title = "Assignment through a mask, on a copy"
"""
def mnist_loss(predictions, targets):
    probs = predictions.sigmoid()
    loss = probs.clone()
    mask = targets == 1
    loss[mask] = 1 - probs[mask]
    return loss.mean()
