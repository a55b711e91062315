"""
title = "The bias is added to the weights"
diagnosis = "You add the bias to each of the weights before the product. It is to be added once per image, at the end."
hint = "Which comes first, the product or the sum? Your brackets decide."
"""
def linear1(xb, weights, bias):
    return xb @ (weights + bias)
