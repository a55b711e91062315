"""
title = "The second bias is missing"
diagnosis = "b2 is not used. It would move all predictions up or down."
hint = "Each of the two layers has a weight and a bias."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return res @ w2
