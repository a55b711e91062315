"""
title = "The mean is squared, not the gaps"
diagnosis = "You average the gaps first and square what is left. Gaps above and below cancel, so that a bad curve can get 0."
hint = "Which comes first, the square or the mean? Your brackets decide."
"""
def mse(preds, targets):
    return (preds - targets).mean() ** 2
