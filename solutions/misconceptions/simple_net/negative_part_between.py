"""
title = "The positive hidden activations are dropped"
diagnosis = "Between your layers the negative numbers stay and the positive ones become 0: relu the wrong way round."
hint = "The larger of the number and 0, not the smaller."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).clamp(max=0)
    return res @ w2 + b2
