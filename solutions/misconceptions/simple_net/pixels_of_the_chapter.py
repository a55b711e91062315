"""
title = "784 pixels are written down"
diagnosis = "You reshape the batch to rows of 28*28, whatever comes. Where an image has another size that is an error."
hint = "The batch comes as rows already."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb.view(-1, 28*28) @ w1 + b1).relu()
    return res @ w2 + b2
