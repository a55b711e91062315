"""
title = "Both layers read the batch"
diagnosis = "Your second layer works on xb instead of on the hidden activations. The number of columns does not fit, and PyTorch raises an error."
hint = "What goes into the second layer?"
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return xb @ w2 + b2
