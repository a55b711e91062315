"""
title = "A 3 only if the model is very sure"
diagnosis = "Your threshold is well above one half (0.9, for instance). An image with confidence 0.7 is more likely a 3 than a 7, but you call it a 7."
hint = "With two digits to choose from, at which confidence does the model change its mind?"
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.9) == yb).float().mean()
