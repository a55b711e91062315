"""
title = "Only the 3s that were found"
diagnosis = "You count an answer as right when it says 3 and the image is a 3. A 7 that is called a 7 is a right answer, too, and is missing from your share. (If your decisions are 1 and -1: the label of a 7 is 0.)"
hint = "Right means: decision and label agree. There are two ways to agree."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) & (yb == 1)).float().mean()
