"""
title = "The bias is a factor"
diagnosis = "You multiply by the bias. It should shift the prediction, not stretch it."
hint = "What does the bias do for an image without ink?"
"""
def linear1(xb, weights, bias):
    return xb @ weights * bias
