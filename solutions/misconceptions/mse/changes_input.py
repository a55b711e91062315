"""
title = "The predictions themselves were changed"
diagnosis = "The loss is right, but afterwards preds holds the gaps: -= and methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the gaps."
"""
def mse(preds, targets):
    preds -= targets
    return (preds ** 2).mean()
