"""
title = "The same distance for 3s and 7s"
diagnosis = "You average one minus the confidence for every image, whatever its label is. The targets have no influence on your loss."
hint = "Which label does one minus the confidence belong to, and what should happen for the other one?"
"""
def mnist_loss(predictions, targets):
    return (1 - predictions.sigmoid()).mean()
