"""
title = "The second axis is gone"
diagnosis = "The predictions are right, but their shape is [n] instead of [n, 1]. Compared with labels of shape [n, 1], each would meet every other."
hint = "Leave the column a column."
"""
def linear1(xb, weights, bias):
    return (xb @ weights + bias).squeeze(1)
