"""
title = "The share of wrong answers"
diagnosis = "Your result is one minus the accuracy: a perfect model gets 0. Either the comparison asks for 'different', or 3 and 7 have changed places."
hint = "Which label does a confidence above one half stand for? And does your comparison say 'equal' there?"
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) != yb).float().mean()
