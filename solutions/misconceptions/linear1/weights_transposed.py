"""
title = "The weights do not fit the images"
diagnosis = "The weights are a column, with one row per feature, and PyTorch raises 'shapes cannot be multiplied'. That happens when they are transposed, or when weights of another size are used in place of those passed in."
hint = "Write the shapes side by side: [n, features] and [features, 1]."
"""
def linear1(xb, weights, bias):
    return xb @ weights.T + bias
