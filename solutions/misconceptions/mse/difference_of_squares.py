"""
title = "The squares are subtracted, not the predictions"
diagnosis = "You square predictions and targets one by one and subtract then. 3² - 2² is 5, but the gap between 3 and 2 is 1."
hint = "First the gap, then its square."
"""
def mse(preds, targets):
    return (preds ** 2 - targets ** 2).mean()
