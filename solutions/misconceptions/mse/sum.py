"""
title = "The sum instead of the mean"
diagnosis = "You add up the squares, but do not divide by their number. With twice as many points the same curve would look twice as bad."
hint = "What does the M in MSE stand for?"
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).sum()
