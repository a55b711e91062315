"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but item() or float() made a plain number of it, and backward() is out of reach."
hint = "Return the tensor itself."
"""
def mse(preds, targets):
    return ((preds - targets) ** 2).mean().item()
