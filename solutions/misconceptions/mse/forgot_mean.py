"""
title = "One squared gap per point"
diagnosis = "Each of your values is right, but there is one for every point. A loss is a single number."
hint = "Average what you have."
"""
def mse(preds, targets):
    return (preds - targets) ** 2
