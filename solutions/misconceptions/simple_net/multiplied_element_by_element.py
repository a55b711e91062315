"""
title = "* instead of @"
diagnosis = "The star multiplies number by number; the shapes of images and weights do not fit for that, and PyTorch raises an error."
hint = "A layer needs the matrix product, which has an operator of its own."
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (xb * w1 + b1).relu()
    return res * w2 + b2
