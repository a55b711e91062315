"""
title = "The second layer is missing"
diagnosis = "You return the hidden activations. The second layer would make one prediction of them."
hint = "Two of the five arguments are not used."
"""
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1 + b1).relu()
