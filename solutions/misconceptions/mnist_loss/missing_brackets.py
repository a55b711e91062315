"""
title = "Brackets are missing around 1 - prediction"
diagnosis = "In 1 - p * t the product is taken first, so that the 1 counts for every image, and not for the 3s only. For 7s your distance is too large by 1."
hint = "Put the distance of a 3 and the distance of a 7 in brackets, before you multiply them with anything."
"""
def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return (1 - predictions * targets + predictions * (1 - targets)).mean()
