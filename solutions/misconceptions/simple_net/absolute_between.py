"""
title = "Absolute values between the layers"
diagnosis = "You turn the sign of negative hidden activations, where relu makes them 0."
hint = "What does relu do with -2?"
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).abs()
    return res @ w2 + b2
