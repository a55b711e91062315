"""
title = "The number of right answers instead of their share"
diagnosis = "You add up the right answers, but do not divide by the number of images. A larger batch would look better for no reason."
hint = "The result should lie between 0 and 1, for a batch of any size."
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.sum()
