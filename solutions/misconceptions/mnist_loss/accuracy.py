"""
title = "Accuracy instead of a loss"
diagnosis = "You return the share of right answers. It grows as the model gets better, and it moves in jumps, so that no gradient can be had from it."
hint = "Do not decide yet whether it is a 3 or a 7; measure how far the confidence is from the label."
"""
def mnist_loss(predictions, targets):
    return ((predictions.sigmoid() > 0.5) == targets).float().mean()
