"""
title = "The first image is not counted"
diagnosis = "Your count begins with index 1, but the first image has index 0. It is missing above the line, and still counted below."
hint = "Where do indices start in Python? And do you need any here?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct[1:].sum() / len(yb)
