"""
title = "Only the last image counts"
diagnosis = "In your loop every round overwrites the loss of the one before. You return the distance of the last image."
hint = "No loop is needed: the operations work on all images at once, and a mean makes one number of them."
"""
def mnist_loss(predictions, targets):
    for prediction, target in zip(predictions.flatten(), targets.flatten()):
        loss = (prediction.sigmoid() - target).abs()
    return loss
