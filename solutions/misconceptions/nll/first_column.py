"""
title = "Always the first column"
diagnosis = "You pick the activation of class 0 for every image, whatever its target is."
hint = "The column changes from row to row: it is targets[i] for row i."
"""
def nll(activations, targets):
    return -activations[:, 0].mean()
