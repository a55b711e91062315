"""
title = "Root of the mean squared distance"
diagnosis = "You squared the distances, averaged, and took the root. That weighs large mistakes more than small ones, and comes out larger than the plain mean."
hint = "No squares and no root are needed: the distances are positive if you compute them the right way round for each label."
"""
def mnist_loss(predictions, targets):
    return ((predictions.sigmoid() - targets)**2).mean().sqrt()
