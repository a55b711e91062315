"""
title = "Two comparisons in one chain"
diagnosis = "Python reads preds > 0.5 == yb as 'preds > 0.5 and 0.5 == yb', and 'and' can decide on single values only: PyTorch raises 'Boolean value of Tensor with more than one value is ambiguous'."
hint = "Brackets tell Python which comparison comes first."
"""
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
    correct = preds > 0.5 == yb
    return correct.float().mean()
