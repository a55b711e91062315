"""
title = "The first bias is added after relu"
diagnosis = "The bias belongs to the layer: it moves the point at which the bend comes. Added afterwards, it moves only the result."
hint = "First the whole layer, weights and bias, and then relu."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1).relu() + b1
    return res @ w2 + b2
