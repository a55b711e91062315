"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but .item() or float() made a plain Python number of it. Validation wants to stack the results of all batches, and only tensors can be stacked."
hint = "Return the tensor itself."
"""
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).float().mean().item()
