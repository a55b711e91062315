"""
title = "The mean of True and False"
diagnosis = "The comparison gives booleans, and PyTorch does not average those: it raises an error that asks for a floating point or complex dtype."
hint = "Turn the booleans into floats before you take their mean."
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.mean()
