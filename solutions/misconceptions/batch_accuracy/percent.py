"""
title = "Percent instead of a share"
diagnosis = "Your result runs from 0 to 100. The numbers are right, but a share runs from 0 to 1."
hint = "Leave the factor of 100 for the moment when you print."
"""
def batch_accuracy(xb, yb):
    return 100 * ((xb.sigmoid() > 0.5) == yb).float().mean()
