"""
title = "Nothing is returned"
diagnosis = "The function works out the accuracy (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def batch_accuracy(xb, yb):
    acc = ((xb.sigmoid() > 0.5) == yb).float().mean()
    print(acc)
