"""
title = "The last image is not counted"
diagnosis = "Your loop or slice stops one too early: range(n - 1) and [:-1] leave the last image out. It is missing above the line, and still counted below."
hint = "What is the last number that range(n) gives? And do you need a loop here?"
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return correct[:-1].sum() / len(yb)
