"""
title = "Divided by the number of points minus one"
diagnosis = "You divide by n - 1 instead of n. With a single point there is nothing to divide by."
hint = "How many squares did you add up?"
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).sum() / (len(preds) - 1)
