"""
title = "Number of hits divided by the length of the batch"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > .5).int() == yb
    return correct.sum() / len(yb)
