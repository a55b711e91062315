"""
title = "Nothing is returned"
diagnosis = "The function works out the loss, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def mse(preds, targets):
    loss = ((preds - targets) ** 2).mean()
