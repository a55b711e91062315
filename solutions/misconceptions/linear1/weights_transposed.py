"""
title = "The weights are transposed"
diagnosis = "The weights are a column already, one row per feature. Transposed they do not fit: PyTorch raises 'shapes cannot be multiplied'."
hint = "Write the shapes side by side: [n, features] and [features, 1]."
"""
def linear1(xb, weights, bias):
    return xb @ weights.T + bias
