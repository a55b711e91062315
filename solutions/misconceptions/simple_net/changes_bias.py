"""
title = "An argument was changed"
diagnosis = "The predictions are right, but an operation in place (+=, add_, relu_) wrote into one of the arguments."
hint = "Make a new tensor for every step."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return b2.add_(res @ w2)
