"""
title = "One True or False per image"
diagnosis = "The comparison is right, and you return it as it is. The share of right answers is one number."
hint = "Read True as 1 and False as 0: how do they become a share?"
"""
def batch_accuracy(xb, yb):
    return (xb.sigmoid() > 0.5) == yb
