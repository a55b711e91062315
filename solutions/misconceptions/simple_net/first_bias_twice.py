"""
title = "The first bias in both layers"
diagnosis = "You add b1 in the second layer as well. Its shape does not fit: broadcasting makes as many predictions of one as there are hidden activations, or an error."
hint = "Which bias belongs to which layer?"
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb @ w1 + b1).relu()
    return res @ w2 + b1
