"""
title = "^ instead of **"
diagnosis = "In Python ^ is no power: it compares bits, and floats do not offer theirs. PyTorch raises an error that ends with 'not implemented for Float'."
hint = "Powers are written with two stars."
"""
def mse(preds, targets):
    return ((preds - targets)^2).mean()
