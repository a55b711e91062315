"""
title = "tanh between the layers"
diagnosis = "You use tanh as the bend between the layers. That makes a net as well, but the task asks for relu."
hint = "Replace one function."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).tanh()
    return res @ w2 + b2
