"""
title = "relu on the pixels"
diagnosis = "You apply relu to the batch before the first layer. Pixels are never negative, so for images that changes nothing, and between the layers relu is missing."
hint = "relu stands between the two layers."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = xb.relu() @ w1 + b1
    return res @ w2 + b2
