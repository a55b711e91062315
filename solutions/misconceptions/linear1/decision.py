"""
title = "A decision instead of a prediction"
diagnosis = "You compare the result with 0 and return who wins. The model should say how sure it is, or there is nothing to learn from."
hint = "Leave out the last step."
"""
def linear1(xb, weights, bias):
    return ((xb @ weights + bias) > 0).float()
