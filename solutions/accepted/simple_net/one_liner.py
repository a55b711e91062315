"""
title = "In one line"
"""
def simple_net(xb, w1, b1, w2, b2): return (xb @ w1 + b1).clamp(min=0) @ w2 + b2
