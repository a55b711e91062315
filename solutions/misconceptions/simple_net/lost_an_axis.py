"""
title = "The last axis is gone"
diagnosis = "The values are right, but squeeze or view(-1) made [n] of [n, 1]. Against labels of shape [n, 1] that broadcasts to a square, in silence."
hint = "Return what the second layer gives, as it is."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return (res @ w2 + b2).squeeze()
