"""
title = "The largest hidden activation"
diagnosis = "max() without an argument gives the largest number of the whole table, a single one for all images."
hint = "Each number is compared with 0 by itself."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = xb @ w1 + b1
    res = res.max() * w2.sum(0)
    return res + b2
