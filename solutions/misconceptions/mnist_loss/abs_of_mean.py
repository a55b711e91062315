"""
title = "Absolute value taken after the mean"
diagnosis = "You average the signed differences and drop the sign afterwards. By then, 3s that are called 7s and 7s that are called 3s have cancelled each other."
hint = "Two steps, in the other order."
"""
def mnist_loss(predictions, targets):
    return (predictions.sigmoid() - targets).mean().abs()
