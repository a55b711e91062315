"""
title = "max(0) means axis 0"
diagnosis = "In res.max(0) the 0 is the number of an axis. What you get is a pair of the largest values along it and their positions, and a pair cannot be multiplied."
hint = "The other argument of max has to be a tensor, or use your relu."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = xb @ w1 + b1
    res = res.max(0)
    return res @ w2 + b2
