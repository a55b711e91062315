"""
title = "Whole-number division"
diagnosis = "The // operator throws the fraction away: 7 // 8 is 0. Your accuracy is 0 unless every single answer is right."
hint = "Which operator keeps the fraction?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct.sum() // len(yb)
