"""
title = "* instead of @"
diagnosis = "The star multiplies entry by entry, and the shapes [n, features] and [features, 1] do not go together that way: PyTorch raises an error, or, where n happens to fit, scales whole images."
hint = "The matrix product, which multiplies and adds up, has an operator of its own."
"""
def linear1(xb, weights, bias):
    return xb * weights + bias
