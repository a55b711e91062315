"""
title = "Everything is called a 7: argmax of a single column"
diagnosis = "argmax tells the position of the largest entry of a row. Your rows have only one entry, so it always answers 0, and you return the share of 7s in the batch."
hint = "argmax is for one output per class. With a single output per image you need a threshold."
"""
def batch_accuracy(xb, yb):
    return (xb.argmax(dim=1, keepdim=True) == yb).float().mean()
