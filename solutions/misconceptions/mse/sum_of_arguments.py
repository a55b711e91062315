"""
title = "A plus where a minus belongs"
diagnosis = "You square the sum of prediction and target. A perfect prediction should give 0."
hint = "What is the gap between 3 and 2?"
"""
def mse(preds, targets):
    return ((preds + targets) ** 2).mean()
