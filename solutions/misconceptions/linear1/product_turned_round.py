"""
title = "weights @ xb"
diagnosis = "In a matrix product the order counts: the columns of the left one must match the rows of the right one. PyTorch raises 'shapes cannot be multiplied'."
hint = "Write the shapes side by side: [n, features] and [features, 1]."
"""
def linear1(xb, weights, bias):
    return weights @ xb + bias
