"""
title = "Python's float() instead of the tensor's"
diagnosis = "float(...) makes one Python number, and your tensor holds one entry per image: PyTorch raises an error."
hint = "Tensors have a method of that name; it converts all entries and leaves them a tensor."
"""
def batch_accuracy(xb, yb):
    correct = (xb.sigmoid() > 0.5) == yb
    return float(correct).mean()
