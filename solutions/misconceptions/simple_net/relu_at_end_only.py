"""
title = "relu only behind the second layer"
diagnosis = "Between the layers there is nothing, so they are like a single one; and at the end relu takes away the negative predictions, which mean a 7."
hint = "Move it one line up."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = xb @ w1 + b1
    res = res @ w2 + b2
    return res.relu()
