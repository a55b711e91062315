"""
title = "One minus the loss"
diagnosis = "You average how close each confidence is to its label. It looks like an accuracy, but a hesitant right answer counts only a little more than a hesitant wrong one."
hint = "For the accuracy an answer is either right or wrong. Where does your function decide?"
"""
def batch_accuracy(xb, yb):
    return 1 - (xb.sigmoid() - yb).abs().mean()
