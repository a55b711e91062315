"""
title = "The bias is subtracted"
diagnosis = "You take the bias away instead of adding it."
hint = "Turn one sign."
"""
def linear1(xb, weights, bias):
    return xb @ weights - bias
