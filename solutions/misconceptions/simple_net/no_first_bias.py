"""
title = "The first bias is missing"
diagnosis = "b1 is not used. All the bends of your hidden activations go through the same point."
hint = "Each of the two layers has a weight and a bias."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1).relu()
    return res @ w2 + b2
