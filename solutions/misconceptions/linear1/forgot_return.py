"""
title = "Nothing is returned"
diagnosis = "The function works out the predictions, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def linear1(xb, weights, bias):
    preds = xb @ weights + bias
