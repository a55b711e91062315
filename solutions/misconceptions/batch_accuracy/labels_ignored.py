"""
title = "The share of images called a 3"
diagnosis = "You average the decisions without comparing them with yb. The result says how often the model answers 3, not how often it is right."
hint = "Where does your function look at the labels?"
"""
def batch_accuracy(xb, yb):
    return (xb.sigmoid() > 0.5).float().mean()
