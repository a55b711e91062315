"""
title = "3s and 7s are counted apart"
diagnosis = "You take the share of right answers for each of the two digits and average the two. In a batch with more 3s than 7s each 7 then weighs more; and where a digit is missing you get nan."
hint = "Every image of the batch has the same weight: one share over all of them."
"""
def batch_accuracy(xb, yb):
    correct = ((xb.sigmoid() > 0.5) == yb).float()
    return (correct[yb == 1].mean() + correct[yb == 0].mean()) / 2
