"""
title = "Half the mean squared error"
diagnosis = "Your result is exactly half of what is asked for. Some books put a factor of one half there because it makes the derivative look simpler."
hint = "Leave the factor out."
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).mean() / 2
