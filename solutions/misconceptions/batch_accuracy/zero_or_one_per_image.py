"""
title = "One 0 or 1 per image"
diagnosis = "You turned right and wrong into 1.0 and 0.0, and stopped there. The share of right answers is one number."
hint = "One step is left. What is the share of ones in a column of zeros and ones?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.float()
