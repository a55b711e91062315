"""
title = "1 for a perfect batch, 0 for every other"
diagnosis = "Your result is 1 if every answer is right, and 0 otherwise: all() and torch.equal ask that question, and whole-number division with // cuts every share below 1 down to 0."
hint = "How many are right, out of how many? Keep the fraction."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).all().float()
