"""
title = "The share of 3s that were found, among the 3s"
diagnosis = "You look only at images whose label is 1 and return how many of them are called a 3. That is a quantity of its own, called recall; accuracy is about all images."
hint = "The 7s belong in the count as well, both above and below the line."
"""
def batch_accuracy(xb, yb):
    preds = xb.sigmoid() > 0.5
    return preds[yb == 1].float().mean()
