"""
title = "Every batch gets 1"
diagnosis = "Your comparison holds for any image. That happens when brackets are missing or misplaced, as in xb > (0.5 == yb), or when something is compared with itself."
hint = "Compute the decisions on a line of their own, and compare them with the labels on the next one."
"""
def batch_accuracy(xb, yb):
    return (xb.sigmoid() > (0.5 == yb)).float().mean()
