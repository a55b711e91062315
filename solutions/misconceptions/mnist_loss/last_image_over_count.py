"""
title = "Only the last image counts, divided by the number of images"
diagnosis = "In your loop every round overwrites the total (an = where += is meant). What is left is the distance of the last image, and that is divided by the number of all."
hint = "Print the total in every round of the loop. It should grow."
"""
def mnist_loss(predictions, targets):
    total = 0
    for prediction, target in zip(predictions.flatten(), targets.flatten()):
        total = (prediction.sigmoid() - target).abs()
    return total / len(targets)
