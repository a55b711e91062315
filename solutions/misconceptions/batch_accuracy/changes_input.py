"""
title = "The predictions themselves were changed"
diagnosis = "The accuracy is right, but afterwards xb holds confidences instead of raw outputs: a method ending in an underscore writes into the tensor it is called on."
hint = "The same method without the underscore returns a new tensor."
"""
def batch_accuracy(xb, yb):
    preds = xb.sigmoid_()
    return ((preds > 0.5) == yb).float().mean()
