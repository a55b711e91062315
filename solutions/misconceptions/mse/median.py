"""
title = "The median instead of the mean"
diagnosis = "You take the middle one of the squared gaps. All others have no influence, and no gradient."
hint = "The task asks for the other kind of average."
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).median()
