"""
title = "The variance of the gaps"
diagnosis = "var() subtracts the mean gap before it squares (and divides by n - 1, unless told otherwise). A curve that is too high by the same amount everywhere would get a perfect 0."
hint = "Square the gaps themselves."
"""
def mse(preds, targets):
    return (preds - targets).var()
