"""
title = "Asks whether all answers are right"
diagnosis = "all() and torch.equal give one True or False for the whole batch. A single mistake, and the answer is False."
hint = "How many are right, out of how many?"
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).all()
