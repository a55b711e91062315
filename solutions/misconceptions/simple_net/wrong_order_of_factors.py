"""
title = "The weights stand before the batch"
diagnosis = "In a matrix product the order counts: w1 @ xb wants as many hidden activations as images, and PyTorch raises an error."
hint = "Images are rows. What stands on the left of @?"
"""
def simple_net(xb, w1, b1, w2, b2):
    res = (w1 @ xb + b1).relu()
    return w2 @ res + b2
