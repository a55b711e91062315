"""
title = "The number of right answers, as a float"
diagnosis = "You turn right and wrong into 1.0 and 0.0, which is a good idea, and then add them up. The division by the number of images is missing."
hint = "The result should lie between 0 and 1. Which reduction gives the share instead of the total?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.float().sum()
