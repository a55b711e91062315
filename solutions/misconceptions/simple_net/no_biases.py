"""
title = "Both biases are missing"
diagnosis = "You use the weights only. A layer is weights and a bias."
hint = "Two of the five arguments are not used."
"""
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1).relu() @ w2
