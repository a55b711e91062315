"""
title = "Everything is called a 3"
diagnosis = "Your function decides for a 3 on every image, and so returns the share of 3s in the batch. That happens when the sigmoid is applied twice (its result is then above 0.5 for any input), or a softmax runs over a single column."
hint = "Print what you compare with 0.5, for a very negative output. It should be near 0."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid().sigmoid() > 0.5) == yb).float().mean()
