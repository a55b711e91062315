"""
title = "The gaps are doubled, not squared"
diagnosis = "You multiply the gaps by 2. They keep their signs, and gaps above and below cancel in the mean."
hint = "** is Python's operator for powers, * that for products."
"""
def mse(preds, targets):
    return ((preds - targets) * 2).mean()
