"""
title = "The square root is taken"
diagnosis = "You return the root of the mean squared error (RMSE). It is a fine measure, but another one; here the mean is left as it is."
hint = "Leave out the last step."
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).mean().sqrt()
