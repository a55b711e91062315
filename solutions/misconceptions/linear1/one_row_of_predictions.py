"""
title = "A row instead of a column"
diagnosis = "The predictions are right, but they lie in a row of shape [1, n]. One row per image is wanted."
hint = "(A·B) transposed is B transposed times A transposed. Do you need either?"
"""
def linear1(xb, weights, bias):
    return weights.T @ xb.T + bias
