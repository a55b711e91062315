"""
title = "Cut down to a whole number"
diagnosis = "The // operator, int() and .long() throw the fraction away: 7 of 8 becomes 0. Your accuracy is 0 unless every single answer is right."
hint = "Which operator, and which dtype, keeps the fraction?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.sum() // len(yb)
