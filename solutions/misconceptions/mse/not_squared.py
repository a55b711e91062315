"""
title = "The gaps are not squared"
diagnosis = "You average the gaps with their signs. Predictions that are too high make up for others that are too low, and the loss may even be negative."
hint = "What makes a gap positive, whichever side it is on?"
"""
def mse(preds, targets):
    return (preds - targets).mean()
