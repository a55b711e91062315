"""
title = "The sigmoid is applied already"
diagnosis = "You return confidences between 0 and 1. The linear model gives raw numbers; the sigmoid is the loss's business."
hint = "Leave out the last step."
"""
def linear1(xb, weights, bias):
    return (xb @ weights + bias).sigmoid()
