"""
title = "No relu between the layers"
diagnosis = "You put one linear layer right behind the other. Two of them in a row can do no more than a single one."
hint = "Something has to bend the line between them."
"""
def simple_net(xb, w1, b1, w2, b2):
    return (xb @ w1 + b1) @ w2 + b2
