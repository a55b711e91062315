"""
title = "Sigmoid at the end"
diagnosis = "Your predictions lie between 0 and 1. The loss has a sigmoid of its own inside, so it would be applied twice."
hint = "Return what the second layer gives, as it is."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return (res @ w2 + b2).sigmoid()
