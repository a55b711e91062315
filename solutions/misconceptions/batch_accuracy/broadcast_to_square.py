"""
title = "Every prediction was compared with every label"
diagnosis = "One of the two tensors has shape [n], the other [n, 1]. Comparing them gives an n by n table of all pairs, and you average over that."
hint = "Print the shape of the comparison. It should have n entries, not n times n."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb.squeeze()).float().mean()
