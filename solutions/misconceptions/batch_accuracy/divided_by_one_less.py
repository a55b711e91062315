"""
title = "Divided by the number of images minus one"
diagnosis = "You count the right answers, but divide by n - 1. A perfect batch then gets more than 1, and a batch of one image has nothing to divide by."
hint = "How many images are there? That is the number to divide by."
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.sum() / (len(yb) - 1)
