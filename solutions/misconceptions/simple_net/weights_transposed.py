"""
title = "The weights are turned round"
diagnosis = "F.linear expects weights as [outputs, inputs], and .T turns them as well. Yours come as [inputs, outputs], so rows and columns do not fit, and PyTorch raises an error; where there are as many pixels as hidden activations it is silent and wrong."
hint = "The columns of xb and the rows of w1 are both the pixels: nothing needs turning."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1.T + b1).relu()
    return res @ w2.T + b2
