# misspells a variable
# mistake: NameError from a typo
def batch_accuracy(xb, yb):
    preds = xb.sigmoid()
    correct = (preds>0.5) == yb
    return corect.float().mean()
