"""
title = "The share of right answers among those that say 3"
diagnosis = "You look only at images that are called a 3 and return how many of them are one. That is a quantity of its own, called precision; accuracy is about all images."
hint = "The images that are called a 7 belong in the count as well, both above and below the line."
"""
def batch_accuracy(xb, yb):
    preds = xb.sigmoid() > 0.5
    return (yb[preds] == 1).float().mean()
